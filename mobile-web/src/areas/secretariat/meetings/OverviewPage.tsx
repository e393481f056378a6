import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { dayAndTime } from '../../../i18n/times';
import { ButtonLink } from '../../../ui/button/Button';
import { Facts } from '../../../ui/card/Card';
import { EntityName } from '../../../ui/names/PersonName';
import { Series } from '../../../ui/names/Series';
import { StatusTag } from '../../../ui/status/StatusTag';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Meeting, ProgrammeDay } from '../frame/types';
import { Deletion } from './Deletion';
import { days } from './MeetingsPage';
import { Publication } from './Publication';
import { Rooms } from './Rooms';

/** One meeting at a glance: what it is, its rooms, and what is missing before everybody may see it. */
export const OverviewPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const programme = useResource(`programme ${code}`, () =>
    api.get<{ days: ProgrammeDay[] }>(`/meetings/${code}/programme`),
  );
  return (
    <MeetingFrame code={code} meeting={meeting} title={t('secretariat.nav.overview')}>
      {value => (
        <div class="stack-wide">
          <MeetingFacts meeting={value} />
          <div class="row">
            <ButtonLink kind="secondary" href={`/secretariat/${code}/details`}>
              {t('secretariat.overview.details')}
            </ButtonLink>
            <ButtonLink kind="quiet" href={`/meetings/${code}`}>
              {t('secretariat.overview.public')}
            </ButtonLink>
          </div>
          <Rooms meeting={value} changed={meeting.reload} />
          {value.state === 'draft' && (
            <>
              <Publication
                meeting={value}
                programme={programme.state === 'ready' ? programme.value.days : []}
                published={meeting.replace}
              />
              <Deletion meeting={value} />
            </>
          )}
        </div>
      )}
    </MeetingFrame>
  );
};

const MeetingFacts = ({ meeting }: { meeting: Meeting }) => (
  <Facts
    facts={[
      [t('secretariat.overview.state'), <StatusTag key="state" state={meeting.state} />],
      [t('secretariat.overview.days'), days(meeting)],
      [
        t('secretariat.overview.place'),
        <Series key="place" parts={[inLanguage(meeting.venue), inLanguage(meeting.city)]} />,
      ],
      [t('secretariat.overview.zone'), <bdi key="zone">{meeting.zone}</bdi>],
      [
        t('secretariat.overview.chairs'),
        meeting.chairs.length === 0 ? (
          '—'
        ) : (
          <Series parts={meeting.chairs.map(chair => <EntityName key={chair.code} entity={chair} />)} />
        ),
      ],
      [
        t('secretariat.overview.closes'),
        meeting.registrationClosesAt ? dayAndTime(meeting.registrationClosesAt, meeting.zone) : '—',
      ],
    ]}
  />
);
