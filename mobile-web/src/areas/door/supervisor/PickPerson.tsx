import { useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { List } from '../../../ui/card/Card';
import { TextField } from '../../../ui/field/TextField';
import { PersonName } from '../../../ui/names/PersonName';
import { findPeople, longEnough, MOST_FOUND } from '../store/search';
import type { BadgeRow } from '../store/snapshot';

/** Whose badge it is: by name from three letters, as at the gate; nobody browses (B10). */
export const PickPerson = ({ pick }: { pick: (row: BadgeRow) => void }) => {
  const [typed, setTyped] = useState('');
  const found = findPeople(typed);
  return (
    <>
      <TextField
        id="whose"
        type="search"
        label={t('door.search.label')}
        hint={t('door.search.hint')}
        value={typed}
        onValue={setTyped}
      />
      <p role="status" class="muted">
        {longEnough(typed) && found.length === 0 && t('door.supervisor.notFound')}
        {found.length > MOST_FOUND && t('door.search.more')}
      </p>
      <List label={t('door.search.title')}>
        {found.slice(0, MOST_FOUND).map(row => (
          <li class="list-item" key={row.registration}>
            <button type="button" class="found" onClick={() => pick(row)}>
              <strong>
                <PersonName name={row.person.displayName} honorific={row.person.honorific} />
              </strong>
              <span class="muted">
                <bdi>{[row.person.entity, row.person.category?.name].filter(Boolean).join(' · ')}</bdi>
              </span>
            </button>
          </li>
        ))}
      </List>
    </>
  );
};
