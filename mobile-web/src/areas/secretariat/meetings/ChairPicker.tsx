import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { EntityName } from '../../../ui/names/PersonName';
import type { EntityRef, Page } from '../frame/types';
import './meetings.css';

type Chair = Pick<EntityRef, 'code' | 'name'>;

/** Everybody who can take part, sorted by the server for the reader's language (R10). */
export const useEntities = () => useResource('entities', () => api.get<Page<EntityRef>>('/entities'));

/** States chair, and organisations of States; the server refuses others (N3). */
const mayChair = ({ kind }: EntityRef): boolean => kind !== 'civil-society' && kind !== 'un-entity';

/** The chair of the meeting, or several co-chairs in the order of their choosing. */
export const ChairPicker = ({
  chairs,
  error,
  onChairs,
}: {
  chairs: Chair[];
  error?: string;
  onChairs: (chairs: Chair[]) => void;
}) => {
  const entities = useEntities();
  const known = entities.state === 'ready' ? entities.value.items : [];
  const free = known.filter(mayChair).filter(entity => !chairs.some(chair => chair.code === entity.code));
  const add = (code: string) => {
    const found = known.find(entity => entity.code === code);
    if (found) onChairs([...chairs, found]);
  };
  return (
    <div class="stack">
      <Select
        id="chairs"
        label={t('secretariat.form.chairs')}
        hint={t('secretariat.form.chairsHint')}
        error={error}
        placeholder={t('secretariat.form.chairAdd')}
        value=""
        options={free.map(entity => ({ value: entity.code, label: entity.name }))}
        onValue={add}
      />
      {chairs.length > 0 && (
        <ul class="chosen">
          {chairs.map(chair => (
            <li key={chair.code}>
              <EntityName entity={chair} />
              <Button
                kind="quiet"
                label={t('secretariat.form.chairRemove', { name: chair.name })}
                onClick={() => onChairs(chairs.filter(each => each.code !== chair.code))}
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
