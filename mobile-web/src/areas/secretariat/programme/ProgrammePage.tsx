import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { longDay } from '../../../i18n/times';
import { ButtonLink } from '../../../ui/button/Button';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { ProgrammeDay } from '../frame/types';
import { SessionCard } from './SessionCard';
import { slotsOf } from './slots';
import './programme.css';

/** The programme as the Secretariat arranges it: by day, parallel sessions beside each other. */
export const ProgrammePage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const programme = useResource(`programme ${code}`, () =>
    api.get<{ days: ProgrammeDay[] }>(`/meetings/${code}/programme`),
  );
  const city = meeting.state === 'ready' ? inLanguage(meeting.value.city) : '';
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.nav.programme')}
      lead={city && t('secretariat.programme.lead', { city })}
    >
      {() => (
        <div class="stack-wide">
          <div class="row">
            <ButtonLink href={`/secretariat/${code}/programme/new`}>
              {t('secretariat.programme.add')}
            </ButtonLink>
          </div>
          <Loaded resource={programme}>
            {({ days }) =>
              days.length === 0 ? (
                <Empty>{t('secretariat.programme.none')}</Empty>
              ) : (
                days.map(day => <Day key={day.date} day={day} meeting={code} changed={programme.reload} />)
              )
            }
          </Loaded>
        </div>
      )}
    </MeetingFrame>
  );
};

const Day = ({ day, meeting, changed }: { day: ProgrammeDay; meeting: string; changed: () => void }) => (
  <section class="stack" aria-label={longDay(`${day.date}T12:00:00Z`, 'UTC')}>
    <h2>{longDay(`${day.date}T12:00:00Z`, 'UTC')}</h2>
    {slotsOf(day.sessions).map(slot => (
      <div key={slot[0]?.id} class={slot.length > 1 ? 'slot slot-parallel' : 'slot'}>
        {slot.length > 1 && <p class="slot-mark">{t('secretariat.programme.parallel')}</p>}
        {slot.map(session => (
          <SessionCard key={session.id} session={session} meeting={meeting} changed={changed} />
        ))}
      </div>
    ))}
  </section>
);
