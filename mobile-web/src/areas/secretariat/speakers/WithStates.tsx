import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { EntityName } from '../../../ui/names/PersonName';
import { useEntities } from '../../speaking/entities';

interface WithStatesProps {
  id: string;
  value: string[];
  error?: string;
  onValue: (codes: string[]) => void;
}

/** Which entities of a lower class are heard with the States, as the European Union may be (L8). */
export const WithStates = ({ id, value, error, onValue }: WithStatesProps) => {
  const entities = useEntities();
  const known = entities.state === 'ready' ? entities.value.items : [];
  const free = known.filter(({ code, kind }) => kind !== 'member-state' && !value.includes(code));
  return (
    <div class="stack">
      <Select
        id={id}
        label={t('secretariat.fact.withStates')}
        hint={t('secretariat.lists.withStates.hint')}
        error={error}
        placeholder={t('secretariat.lists.withStates.add')}
        value=""
        options={free.map(({ code, name }) => ({ value: code, label: name }))}
        onValue={code => onValue([...value, code])}
      />
      {value.length > 0 && (
        <ul class="chosen">
          {value
            .map(code => known.find(one => one.code === code) ?? { code, name: code })
            .map(entity => (
              <li key={entity.code}>
                <EntityName entity={entity} />
                <Button
                  kind="quiet"
                  label={t('secretariat.form.chairRemove', { name: entity.name })}
                  onClick={() => onValue(value.filter(code => code !== entity.code))}
                >
                  <span aria-hidden="true">×</span>
                </Button>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
};
