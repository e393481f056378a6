import { PARTICIPANT_ROLES, type Participant } from '../../../api/delegations';
import { holds } from '../../../api/session';
import { lazyPage } from '../../../app/lazyPage';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { ButtonLink } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { Empty } from '../../../ui/state/Empty';
import { StatusTag } from '../../../ui/status/StatusTag';
import { DelegationFrame, type Scope, WithDelegation } from '../frame';
import { Badges } from './Badges';
import { Submission } from './Submission';

const Passes = lazyPage(() => import('./Passes').then(({ Passes }) => Passes), 'passes');

/** Everybody in the delegation, the head first, with the state of each. */
export const PeoplePage = ({ parameters }: { parameters: Parameters }) => (
  <WithDelegation parameters={parameters}>
    {scope => (
      <DelegationFrame scope={scope}>
        <Register scope={scope} />
      </DelegationFrame>
    )}
  </WithDelegation>
);

const DECISIONS = [
  'registration.participant-approved',
  'registration.participant-returned',
  'registration.participant-refused',
  'registration.change-refused',
  'registration.photo-taken',
  'registration.photo-removed',
  'registration.photo-refused',
  'registration.photo-wished',
  'registration.photo-wish-withdrawn',
];

const Register = ({ scope }: { scope: Scope }) => {
  useLive(scope.meeting.code, DECISIONS, scope.reload);
  return (
    <section class="stack">
      <h2>{t('delegation.people.title')}</h2>
      <People scope={scope} />
      <Submission scope={scope} />
      <Badges meeting={scope.meeting.code} delegation={scope.delegation.id} />
      <Passes parameters={{ meeting: scope.meeting.code, delegation: scope.delegation.id }} />
    </section>
  );
};

const rank = (person: Participant) => PARTICIPANT_ROLES.indexOf(person.role);

const People = ({ scope: { delegation, meeting, base } }: { scope: Scope }) => {
  const people = [...delegation.participants].sort((left, right) => rank(left) - rank(right));
  const add = (kind: 'primary' | 'secondary') => (
    <ButtonLink href={`${base}/people/new${people.length === 0 ? '?role=head' : ''}`} kind={kind}>
      {t('delegation.people.add')}
    </ButtonLink>
  );
  const closed =
    delegation.registrationOpen === false && !holds(['secretariat', 'administrator'], meeting.code);
  if (people.length === 0)
    return <Empty act={closed ? undefined : add('primary')}>{t('delegation.people.none')}</Empty>;
  return (
    <>
      <List>
        {people.map(person => (
          <ListItem
            key={person.id}
            href={`${base}/people/${person.id}`}
            aside={<StatusTag state={person.state} />}
          >
            <PersonName name={person.displayName} honorific={person.honorific} />
            <span class="muted small">
              {t(`core.role.${person.role}`)}
              {person.title && (
                <>
                  {' · '}
                  <bdi>{person.title}</bdi>
                </>
              )}
            </span>
            {(person.change || person.photoChange) && (
              <span>
                <StatusTag state="change-waiting" />
              </span>
            )}
          </ListItem>
        ))}
      </List>
      {closed ? <Notice>{t('delegation.people.closed')}</Notice> : <div class="row">{add('secondary')}</div>}
    </>
  );
};
