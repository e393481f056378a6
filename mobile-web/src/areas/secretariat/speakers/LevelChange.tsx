import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { type Inscription, LEVELS, type Level } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { factName } from '../../../i18n/facts';
import { Button } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { MissedChanges } from '../../speaking/MissedChanges';
import type { Entry } from './types';

interface LevelChangeProps {
  entry: Entry;
  /** Of the list. */
  path: string;
  zone: string;
  changed: () => void;
}

/** Changes the level of a statement for its delegation, with a reason, also after closing (L7, L19, X3). */
export const LevelChange = (props: LevelChangeProps) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('secretariat.order.level')}
        <span class="visually-hidden"> {props.entry.entity.name}</span>
      </Button>
      {asking && <LevelDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
};

const levelText = (level: Level): string => t(`core.level.${level}`);

/** The inscription as it is now: whatever else the delegation declares stays as it is. */
const current = async (
  path: string,
  { inscription, delegation }: Entry,
): Promise<Inscription | undefined> => {
  const own = `${path.replace(/\/lists\/[^/]+$/, '')}/delegations/${delegation}/inscriptions`;
  const { items } = await api.get<{ items: Inscription[] }>(own);
  return items.find(({ id }) => id === inscription);
};

const LevelDialog = ({ entry, path, zone, changed, onClose }: LevelChangeProps & { onClose: () => void }) => {
  const [chosen, setChosen] = useState<Level>();
  const level = chosen ?? (entry.level as Level);
  // The one that the officer sees: the page behind follows every change, this dialog tells of it first (L22).
  const [version, setVersion] = useState(entry.version);
  const send = async (reason: string) => {
    const held = await current(path, entry);
    const request = {
      delegation: entry.delegation,
      speaker: held?.speaker,
      participant: held?.participant,
      title: held?.title ?? entry.title,
      language: held?.language ?? entry.language,
      group: held?.group,
      level,
      reason,
    };
    try {
      await api.put(`${path}/inscriptions/${entry.inscription}`, request, { version });
    } catch (thrown) {
      setVersion(asProblem(thrown).version ?? version);
      throw thrown;
    }
    changed();
  };
  return (
    <ReasonDialog
      open
      title={t('secretariat.order.level.title', { name: entry.entity.name })}
      lead={t('secretariat.order.level.lead')}
      action={t('secretariat.order.level')}
      send={send}
      newest={() => {
        setChosen(undefined);
        changed();
      }}
      meanwhile={(problem, again) => (
        <MissedChanges problem={problem} when={{ zone }} mine={{ level: levelText(level) }} apply={again} />
      )}
      onClose={onClose}
    >
      {faultOf => (
        <Select
          id="level"
          label={factName('level')}
          error={faultOf('level')}
          value={level}
          onValue={value => setChosen(value as Level)}
          options={LEVELS.map(value => ({ value, label: levelText(value) }))}
        />
      )}
    </ReasonDialog>
  );
};
