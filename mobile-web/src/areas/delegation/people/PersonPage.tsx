import { type BadgeData, type BadgeNotice, delegations, type Participant } from '../../../api/delegations';
import { holds } from '../../../api/session';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { StatusTag } from '../../../ui/status/StatusTag';
import { toast } from '../../../ui/toast/Toast';
import { NotFoundPage } from '../../core/NotFoundPage';
import { type Scope, WithDelegation } from '../frame';
import { earlierHeads, savedText } from './heads';
import { PersonForm } from './PersonForm';
import { PhotoCard } from './PhotoCard';
import { known, type PersonValues } from './values';
import { Withdrawal } from './Withdrawal';

/** One registered person: the state, what the Secretariat said, and every field to change. */
export const PersonPage = ({ parameters }: { parameters: Parameters }) => (
  <WithDelegation parameters={parameters}>
    {scope => {
      const person = scope.delegation.participants.find(one => one.id === parameters.participant);
      return person ? <PersonView scope={scope} person={person} /> : <NotFoundPage />;
    }}
  </WithDelegation>
);

/** What the form starts from: as wished for, where a change waits, so that saving again does not take it back (R7). */
const valuesOf = (person: Participant): PersonValues => ({
  ...known(person),
  ...(person.change?.wanted && badgeValues(person.change.wanted)),
});

const badgeValues = ({ role, honorific, passportName, displayName, alias }: BadgeData) => ({
  role,
  honorific,
  passportName,
  displayName,
  alias: alias ?? null,
});

const unprintable = ({ characters, shown }: BadgeNotice): string =>
  t('core.badge.unprintable', { characters: characters.join(' '), shown });

const PersonView = ({ scope, person }: { scope: Scope; person: Participant }) => {
  const people = `${scope.base}/people`;
  const decides = holds(['secretariat', 'administrator'], scope.meeting.code);
  const earlier = earlierHeads(scope.delegation.participants, person, decides);
  const ended = person.state === 'withdrawn' || person.state === 'refused';
  return (
    <Page
      title={person.displayName}
      eyebrow={
        <>
          <StatusTag state={person.state} />{' '}
          {(person.change || person.photoChange) && <StatusTag state="change-waiting" />}
        </>
      }
      back={{ href: people, label: t('delegation.people.title') }}
    >
      <Verdict person={person} />
      {person.warnings?.includes('registration.same-name') && (
        <Notice tone="warn">{t('delegation.person.sameName')}</Notice>
      )}
      {person.badgeNotices?.map(notice => (
        <Notice key={notice.field} tone="warn">
          {unprintable(notice)}
        </Notice>
      ))}
      {!ended && (
        <PersonForm
          initial={valuesOf(person)}
          keep={`person ${person.id}`}
          earlier={earlier}
          newest={scope.reload}
          send={async details => {
            const saved = await delegations.change(scope.meeting.code, scope.delegation.id, person, details);
            toast(savedText(details, earlier));
            if (saved.badgeNotices?.length) scope.reload();
            else navigate(people);
          }}
        />
      )}
      {!ended && (
        <div class="measured">
          <PhotoCard meeting={scope.meeting.code} person={person} changed={scope.reload} />
        </div>
      )}
      {!ended && (
        <Withdrawal
          name={person.displayName}
          back={people}
          send={() => delegations.withdraw(scope.meeting.code, scope.delegation.id, person.id)}
        />
      )}
    </Page>
  );
};

const Verdict = ({ person }: { person: Participant }) => {
  if (person.change || person.photoChange) return <Notice>{t('delegation.person.changeWaits')}</Notice>;
  if (person.state === 'approved') return <Notice>{t('delegation.person.approved')}</Notice>;
  if (person.state === 'returned') {
    return (
      <Notice tone="warn" title={t('delegation.person.returned')}>
        <p>{person.returnNote}</p>
      </Notice>
    );
  }
  if (person.state !== 'refused') return null;
  return (
    <Notice tone="bad" title={t('delegation.person.refused')}>
      <p>{person.refusal?.reason}</p>
      <p>{person.refusal?.next}</p>
    </Notice>
  );
};
