import { useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { List } from '../../../ui/card/Card';
import { TextField } from '../../../ui/field/TextField';
import { PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { findPeople, longEnough, MOST_FOUND } from '../store/search';
import type { BadgeRow } from '../store/snapshot';
import { Candidate } from './Candidate';
import { SheetDialog } from './SheetDialog';
import { choose } from './state';

/** Finds a person by name when the badge cannot be read; never a list to browse, and nobody passes unseen (B10). */
export const SearchSheet = ({ close }: { close: () => void }) => {
  const [typed, setTyped] = useState('');
  const [candidate, setCandidate] = useState<BadgeRow>();
  const found = findPeople(typed);
  const pass = async (row: BadgeRow) => {
    close();
    await choose(row);
  };
  if (candidate) {
    const back = () => setCandidate(undefined);
    return (
      <SheetDialog title={t('door.search.confirm.title')} close={close}>
        <Candidate row={candidate} found={found} pass={() => void pass(candidate)} back={back} />
      </SheetDialog>
    );
  }
  return (
    <SheetDialog title={t('door.search.title')} close={close}>
      <Notice tone="warn">
        <p>{t('door.search.check')}</p>
      </Notice>
      <TextField
        id="name"
        type="search"
        label={t('door.search.label')}
        hint={t('door.search.hint')}
        value={typed}
        onValue={setTyped}
      />
      <p role="status" class="muted">
        {longEnough(typed) && found.length === 0 && t('door.search.none')}
        {found.length > MOST_FOUND && t('door.search.more')}
      </p>
      <List label={t('door.search.title')}>
        {found.slice(0, MOST_FOUND).map(row => (
          <Found key={row.registration} row={row} pick={() => setCandidate(row)} />
        ))}
      </List>
    </SheetDialog>
  );
};

const Found = ({ row, pick }: { row: BadgeRow; pick: () => void }) => (
  <li class="list-item">
    <button type="button" class="found" onClick={pick}>
      <strong>
        <PersonName name={row.person.displayName} honorific={row.person.honorific} />
      </strong>
      {row.person.passportName !== row.person.displayName && <bdi>{row.person.passportName}</bdi>}
      <span class="muted">
        <bdi>{row.person.entity}</bdi>
      </span>
    </button>
  </li>
);
