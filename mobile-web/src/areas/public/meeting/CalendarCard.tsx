import { language, t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';

/** The public programme as a feed; calendars open `webcal:` addresses themselves (C4). */
export const CalendarCard = ({ code }: { code: string }) => {
  const path = `/calendar/meetings/${code}.ics?lang=${language.value}`;
  return (
    <Card title={t('public.meeting.calendar')}>
      <p class="muted">{t('public.meeting.calendar.lead')}</p>
      <div class="row">
        <ButtonLink href={`webcal://${location.host}${path}`} kind="secondary">
          {t('public.meeting.calendar.subscribe')}
        </ButtonLink>
        <ButtonLink href={path} kind="quiet" download>
          {t('public.meeting.calendar.file')}
        </ButtonLink>
      </div>
    </Card>
  );
};
