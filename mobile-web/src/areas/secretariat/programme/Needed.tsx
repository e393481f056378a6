import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { clockRange } from '../../../i18n/times';
import { ButtonLink } from '../../../ui/button/Button';
import { Notice } from '../../../ui/notice/Notice';
import type { Meeting, Need } from '../frame/types';

/** Tells whoever saved a session who of it is needed elsewhere at the same time (C7); the session stands as saved. */
export const Needed = ({ needed, meeting }: { needed: Need[]; meeting: Meeting }) => (
  <>
    <Notice tone="warn" live title={t('secretariat.session.needed.title')}>
      <ul>
        {needed.map(({ person, title, start, end }) => (
          <li key={`${person} ${start} ${inLanguage(title)}`}>
            {t('secretariat.session.needed', {
              person,
              title: inLanguage(title),
              time: clockRange(start, end, meeting.zone),
            })}
          </li>
        ))}
      </ul>
      <p class="muted small">{t('secretariat.session.needed.stands')}</p>
    </Notice>
    <div class="row">
      <ButtonLink href={`/secretariat/${meeting.code}/programme`}>
        {t('secretariat.nav.programme')}
      </ButtonLink>
    </div>
  </>
);
