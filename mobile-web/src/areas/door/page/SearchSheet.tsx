import { useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { Notice } from '../../../ui/notice/Notice';
import type { BadgeRow } from '../store/snapshot';
import { Candidate } from './Candidate';
import { NameSearch, type Search } from './NameSearch';
import { SheetDialog } from './SheetDialog';
import { choose } from './state';

/** Lets a person pass by name when the badge cannot be read; nobody passes unseen (B10). */
export const SearchSheet = ({ close }: { close: () => void }) => {
  const [chosen, setChosen] = useState<BadgeRow>();
  const [search, setSearch] = useState<Search>();
  const pass = async (row: BadgeRow) => {
    close();
    await choose(row);
  };
  if (chosen && search) {
    const back = () => setChosen(undefined);
    return (
      <SheetDialog title={t('door.search.confirm.title')} close={close}>
        <Candidate row={chosen} found={search.found} pass={() => void pass(chosen)} back={back} />
      </SheetDialog>
    );
  }
  return (
    <SheetDialog title={t('door.search.title')} close={close}>
      <Notice tone="warn">
        <p>{t('door.search.check')}</p>
      </Notice>
      <NameSearch
        none={t('door.search.none')}
        start={search?.typed}
        pick={(row, made) => {
          setSearch(made);
          setChosen(row);
        }}
      />
    </SheetDialog>
  );
};
