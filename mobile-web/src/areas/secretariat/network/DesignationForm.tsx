import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import type { EntityRef } from '../frame/types';
import { today } from './types';

/** Records a designation from its first day on. */
export const DesignationForm = ({ entities, added }: { entities: EntityRef[]; added: () => void }) => {
  const initial = { entity: '', name: '', firstDay: today() };
  const needed = (value: string) => (value.trim() ? undefined : t('secretariat.form.needed'));
  const form = useForm({
    initial,
    check: values => ({
      entity: needed(values.entity),
      name: needed(values.name),
      firstDay: needed(values.firstDay),
    }),
    send: async (values, idempotencyKey) => {
      await api.post('/network/designations', values, { idempotencyKey });
      toast(t('secretariat.designations.added'));
      form.reset(initial);
      added();
    },
  });
  return (
    <FormBody form={form} action={t('secretariat.designations.add')}>
      <Select
        {...form.field('entity')}
        label={t('secretariat.invite.entity')}
        placeholder={t('core.form.choose')}
        options={entities.map(entity => ({ value: entity.code, label: entity.name }))}
      />
      <TextField {...form.field('name')} label={t('secretariat.designations.who')} />
      <TextField {...form.field('firstDay')} type="date" short label={t('secretariat.designations.first')} />
    </FormBody>
  );
};
