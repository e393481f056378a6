import { useState } from 'preact/hooks';
import type { EntityRef } from '../../../api/meetings';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { FieldSet } from '../../../ui/field/Field';
import { TextField } from '../../../ui/field/TextField';
import { EntityName } from '../../../ui/names/PersonName';
import { useEntities } from '../../speaking/entities';
import './aligned.css';

const SHOWN = 8;

/** Without case and accents: "cote" finds Côte d’Ivoire. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const matching = (entities: EntityRef[], typed: string): EntityRef[] => {
  const wanted = plain(typed.trim());
  return wanted ? entities.filter(({ name }) => plain(name).includes(wanted)).slice(0, SHOWN) : [];
};

interface PickerProps {
  id: string;
  value: string[];
  error?: string;
  onValue: (codes: string[]) => void;
  /** Delivers the statement, and is not aligned with itself. */
  own: string;
}

/** Any number of delegations, found by a part of their name. */
export const AlignedPicker = ({ id, value, error, onValue, own }: PickerProps) => {
  const [typed, setTyped] = useState('');
  const entities = useEntities();
  const known = entities.state === 'ready' ? entities.value.items : [];
  const free = known.filter(({ code }) => code !== own && !value.includes(code));
  const found = matching(free, typed);
  const add = (code: string) => {
    onValue([...value, code]);
    setTyped('');
  };
  return (
    <FieldSet
      id={id}
      label={t('speaking.group.aligned')}
      hint={t('speaking.group.aligned.hint')}
      error={error}
      optional
    >
      <ul class="aligned">
        {value.map(code => (
          <Aligned
            key={code}
            entity={known.find(one => one.code === code) ?? { code, name: code }}
            remove={() => onValue(value.filter(one => one !== code))}
          />
        ))}
      </ul>
      <TextField
        id="aligned-search"
        type="search"
        label={t('speaking.group.aligned.search')}
        value={typed}
        onValue={setTyped}
      />
      <p class="visually-hidden" role="status">
        {typed.trim() && t('speaking.group.aligned.found', { n: found.length })}
      </p>
      {typed.trim() && found.length === 0 && <p class="muted">{t('speaking.group.aligned.none')}</p>}
      <div class="aligned-found">
        {found.map(entity => (
          <Button key={entity.code} kind="secondary" onClick={() => add(entity.code)}>
            <span aria-hidden="true">+</span>
            <EntityName entity={entity} />
          </Button>
        ))}
      </div>
    </FieldSet>
  );
};

const Aligned = ({ entity, remove }: { entity: EntityRef; remove: () => void }) => (
  <li>
    <EntityName entity={entity} />
    <Button kind="quiet" label={t('speaking.group.aligned.remove', { name: entity.name })} onClick={remove}>
      <span aria-hidden="true">×</span>
    </Button>
  </li>
);
