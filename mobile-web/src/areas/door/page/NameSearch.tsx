import { useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { List } from '../../../ui/card/Card';
import { TextField } from '../../../ui/field/TextField';
import { PersonName } from '../../../ui/names/PersonName';
import { findPeople, longEnough, MOST_FOUND } from '../store/search';
import type { BadgeRow } from '../store/snapshot';

/** What was typed, and everybody whom it found. */
export interface Search {
  typed: string;
  found: BadgeRow[];
}

/** Somebody of the meeting by name from three letters; never a list to browse (B10). */
export const NameSearch = ({
  none,
  start = '',
  pick,
}: {
  /** What is said where nobody has such a name. */
  none: string;
  /** What was typed before, for who comes back. */
  start?: string;
  pick: (row: BadgeRow, search: Search) => void;
}) => {
  const [typed, setTyped] = useState(start);
  const found = findPeople(typed);
  return (
    <>
      <TextField
        id="name"
        type="search"
        label={t('door.search.label')}
        hint={t('door.search.hint')}
        value={typed}
        onValue={setTyped}
      />
      <p role="status" class="muted">
        {longEnough(typed) && found.length === 0 && none}
        {found.length > MOST_FOUND && t('door.search.more')}
      </p>
      <List label={t('door.search.title')}>
        {found.slice(0, MOST_FOUND).map(row => (
          <Found key={row.registration} row={row} pick={() => pick(row, { typed, found })} />
        ))}
      </List>
    </>
  );
};

const Found = ({ row: { person }, pick }: { row: BadgeRow; pick: () => void }) => (
  <li class="list-item">
    <button type="button" class="found" onClick={pick}>
      <strong>
        <PersonName name={person.displayName} honorific={person.honorific} />
      </strong>
      {person.passportName !== person.displayName && <bdi>{person.passportName}</bdi>}
      <span class="muted">
        <bdi>{[person.entity, person.category?.name].filter(Boolean).join(' · ')}</bdi>
      </span>
    </button>
  </li>
);
