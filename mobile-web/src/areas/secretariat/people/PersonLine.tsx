import { useState } from 'preact/hooks';
import type { ParticipantRole } from '../../../api/delegations';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { StatusTag } from '../../../ui/status/StatusTag';
import type { Participant } from '../delegations/types';
import { Badges } from './Badges';
import { DecisionForm } from './DecisionForm';
import { type Clock, decidable } from './meanwhile';
import { Overtaken, useLatestAct } from './Overtaken';
import { PersonFacts } from './PersonFacts';
import { roleName } from './roles';
import './people.css';

interface PersonLineProps {
  person: Participant;
  meeting: string;
  clock: Clock;
  changed: () => void;
  selection?: { chosen: boolean; choose: (chosen: boolean) => void };
  /** The list has this person no more; the decision about them is still open here. */
  gone?: boolean;
  /** Told whenever the decision is opened, and when it is closed. */
  opened?: (open: boolean) => void;
}

/** One person; opened, with what the decision needs and the decision itself, which stays when another officer is faster. */
export const PersonLine = ({ person, meeting, changed, selection, gone, opened, clock }: PersonLineProps) => {
  const [seen, setSeen] = useState<Participant>();
  const open = (show: boolean) => {
    setSeen(show ? person : undefined);
    opened?.(show);
  };
  const done = () => {
    open(false);
    changed();
  };
  return (
    <li class="list-item person-line">
      <div class="person-head">
        {selection && !gone && <Selection person={person} selection={selection} />}
        <PersonText person={person} />
        {!selection && <StatusTag state={person.state} />}
        <Button kind="quiet" onClick={() => open(!seen)}>
          {seen
            ? t('core.form.close')
            : decidable(person)
              ? t('secretariat.people.decideAct')
              : t('secretariat.audit.details')}
          <span class="visually-hidden"> {person.displayName}</span>
        </Button>
      </div>
      {seen && (
        <OpenPerson {...{ person, seen, meeting, clock, gone, changed, done }} drop={() => open(false)} />
      )}
    </li>
  );
};

interface OpenPersonProps {
  person: Participant;
  /** As the officer opened them. */
  seen: Participant;
  meeting: string;
  clock: Clock;
  gone?: boolean;
  changed: () => void;
  done: () => void;
  drop: () => void;
}

/**
 * A decision names the version that this officer saw or was told of, never a newer one: until the notice says who was faster,
 * the server refuses it (L22).
 */
const OpenPerson = ({ person, seen, meeting, clock, gone, changed, done, drop }: OpenPersonProps) => {
  const deciding = decidable(seen);
  const late = deciding && (gone || person.version !== seen.version);
  const { act, again } = useLatestAct(
    meeting,
    person.id,
    late ? `${person.version} ${Boolean(gone)}` : undefined,
  );
  const now = act && act.participant.version > person.version ? act.participant : person;
  const told = act?.participant.version ?? seen.version;
  const newest = () => {
    changed();
    again();
  };
  return (
    <div class="person-open stack">
      {act && <Overtaken act={act} clock={clock} />}
      <PersonFacts meeting={meeting} person={now} />
      {!now.delegation && (
        <p>
          <a href={`/secretariat/${meeting}/people/${now.id}`}>{t('secretariat.single.change')}</a>
        </p>
      )}
      {now.state === 'approved' && <Badges person={now} meeting={meeting} />}
      {deciding && (
        <DecisionForm
          person={{ ...now, version: told }}
          meeting={meeting}
          decided={done}
          overtaken={Boolean(act)}
          drop={drop}
          newest={newest}
        />
      )}
    </div>
  );
};

const PersonText = ({ person }: { person: Participant }) => (
  <div class="person-text">
    <strong>
      <PersonName name={person.displayName} honorific={person.honorific} />
    </strong>
    <span class="muted small">
      {person.entity && (
        <>
          <EntityName entity={person.entity} /> ·{' '}
        </>
      )}
      {roleName(person.role as ParticipantRole, !person.delegation)}
    </span>
    <PersonMarks person={person} />
  </div>
);

const PersonMarks = ({ person }: { person: Participant }) => (
  <>
    {person.atRisk && <span class="person-risk">{t('secretariat.people.atRisk')}</span>}
    {(person.change || person.photoChange) && (
      <span class="person-risk">{t('secretariat.people.change')}</span>
    )}
    {person.replaces && (
      <span class="person-risk">{t('secretariat.people.replaces', { name: person.replaces })}</span>
    )}
    {person.warnings?.includes('registration.same-person') && (
      <span class="person-risk">{t('secretariat.people.samePerson')}</span>
    )}
    {person.warnings?.includes('registration.same-name') && (
      <span class="person-risk">{t('secretariat.people.sameName')}</span>
    )}
    {person.badgeNotices?.map(({ field, characters, shown }) => (
      <span key={field} class="person-risk">
        {t('core.badge.unprintable', { characters: characters.join(' '), shown })}
      </span>
    ))}
  </>
);

const Selection = ({
  person,
  selection,
}: {
  person: Participant;
  selection: NonNullable<PersonLineProps['selection']>;
}) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={selection.chosen}
      aria-label={t('secretariat.people.select', { name: person.displayName })}
      onChange={event => selection.choose(event.currentTarget.checked)}
    />
  </label>
);
