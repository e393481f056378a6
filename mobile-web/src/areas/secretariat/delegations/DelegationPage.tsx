import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { dayAndTime } from '../../../i18n/times';
import { Card, Facts, List } from '../../../ui/card/Card';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Meeting } from '../frame/types';
import { PersonLine } from '../people/PersonLine';
import { Collection } from './Collection';
import { answerText } from './DelegationsPage';
import { FocalPoints } from './FocalPoints';
import { PrintBadges } from './PrintBadges';
import type { Delegation } from './types';

/** One delegation as the Secretariat sees it: who acts for it, what it answered, its people. */
export const DelegationPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const id = parameters.delegation ?? '';
  const meeting = useMeeting(code);
  const delegation = useResource(`delegation ${code} ${id}`, () =>
    api.get<Delegation>(`/meetings/${code}/delegations/${id}`),
  );
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={delegation.state === 'ready' ? delegation.value.entity.name : t('secretariat.nav.delegations')}
      back={{ href: `/secretariat/${code}/delegations`, label: t('secretariat.nav.delegations') }}
    >
      {value => (
        <Loaded resource={delegation}>
          {found => <Sheet delegation={found} meeting={value} changed={delegation.reload} />}
        </Loaded>
      )}
    </MeetingFrame>
  );
};

const Sheet = ({
  delegation,
  meeting,
  changed,
}: {
  delegation: Delegation;
  meeting: Meeting;
  changed: () => void;
}) => (
  <div class="stack-wide">
    <DelegationFacts delegation={delegation} meeting={meeting} />
    <FocalPoints delegation={delegation} meeting={meeting.code} changed={changed} />
    <Card title={t('secretariat.nav.people')}>
      {!delegation.participants?.length && <p class="muted">{t('secretariat.people.none')}</p>}
      <List label={t('secretariat.nav.people')}>
        {delegation.participants?.map(person => (
          <PersonLine
            key={person.id}
            person={person}
            meeting={meeting.code}
            clock={{ zone: meeting.zone, city: inLanguage(meeting.city) }}
            changed={changed}
          />
        ))}
      </List>
    </Card>
    {delegation.participants?.some(person => person.state === 'approved') && (
      <>
        <PrintBadges meeting={meeting.code} delegation={delegation.id} />
        <Collection meeting={meeting.code} delegation={delegation.id} zone={meeting.zone} />
      </>
    )}
  </div>
);

const DelegationFacts = ({ delegation, meeting }: { delegation: Delegation; meeting: Meeting }) => {
  const { answer } = delegation;
  const designated = answer?.designated
    ? t('secretariat.answer.designated')
    : t('secretariat.answer.notDesignated');
  return (
    <Facts
      facts={[
        [t('secretariat.delegations.invited'), dayAndTime(delegation.invitedAt, meeting.zone)],
        [
          t('secretariat.delegations.answer'),
          <>
            <div>{answerText(delegation)}</div>
            {answer && <div>{designated}</div>}
            {answer?.focalPointName && <bdi>{answer.focalPointName}</bdi>}
            {answer?.note && (
              <p class="muted">
                <bdi>{answer.note}</bdi>
              </p>
            )}
          </>,
        ],
      ]}
    />
  );
};
