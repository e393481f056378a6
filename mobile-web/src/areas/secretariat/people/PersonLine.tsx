import { useState } from 'preact/hooks';
import { t, tOr } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { StatusTag } from '../../../ui/status/StatusTag';
import type { Participant } from '../delegations/types';
import { Badges } from './Badges';
import { DecisionForm } from './DecisionForm';
import { PersonFacts } from './PersonFacts';
import './people.css';

/** The states in which the server takes a decision; a wanted change is decided besides. */
const DECIDABLE = ['submitted', 'waitlisted'];

interface PersonLineProps {
  person: Participant;
  meeting: string;
  changed: () => void;
  selection?: { chosen: boolean; choose: (chosen: boolean) => void };
}

/** One person; opened, with what the decision needs and the decision itself. */
export const PersonLine = ({ person, meeting, changed, selection }: PersonLineProps) => {
  const [open, setOpen] = useState(false);
  const decidable = DECIDABLE.includes(person.state) || Boolean(person.change);
  const done = () => {
    setOpen(false);
    changed();
  };
  return (
    <li class="list-item person-line">
      <div class="person-head">
        {selection && <Selection person={person} selection={selection} />}
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
            {tOr(`core.role.${person.role}`, person.role)}
          </span>
          <PersonMarks person={person} />
        </div>
        {!selection && <StatusTag state={person.state} />}
        <Button kind="quiet" onClick={() => setOpen(!open)}>
          {open
            ? t('core.form.close')
            : decidable
              ? t('secretariat.people.decideAct')
              : t('secretariat.audit.details')}
          <span class="visually-hidden"> {person.displayName}</span>
        </Button>
      </div>
      {open && (
        <div class="person-open stack">
          <PersonFacts person={person} />
          {person.state === 'approved' && <Badges person={person} meeting={meeting} />}
          {decidable && <DecisionForm person={person} meeting={meeting} decided={done} />}
        </div>
      )}
    </li>
  );
};

const PersonMarks = ({ person }: { person: Participant }) => (
  <>
    {person.atRisk && <span class="person-risk">{t('secretariat.people.atRisk')}</span>}
    {person.change && <span class="person-risk">{t('secretariat.people.change')}</span>}
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
