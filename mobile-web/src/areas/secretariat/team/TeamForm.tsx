import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';

const ROLES = ['secretariat', 'protocol-officer', 'interpretation-officer', 'door-supervisor'] as const;

/** Gives a colleague a role in this meeting. */
export const TeamForm = ({ meeting, added }: { meeting: string; added: () => void }) => {
  const needed = (value: string) => (value.trim() ? undefined : t('secretariat.form.needed'));
  const initial = { name: '', email: '', role: 'secretariat' };
  const form = useForm({
    initial,
    check: values => ({ name: needed(values.name), email: needed(values.email) }),
    send: async (values, idempotencyKey) => {
      await api.post(`/meetings/${meeting}/team`, values, { idempotencyKey });
      toast(t('secretariat.team.added'));
      form.reset(initial);
      added();
    },
  });
  return (
    <FormBody form={form} action={t('secretariat.team.add')}>
      <TextField {...form.field('name')} limit={150} label={t('secretariat.team.name')} />
      <TextField {...form.field('email')} limit={254} type="email" label={t('secretariat.invite.email')} />
      <Select
        {...form.field('role')}
        label={t('secretariat.team.role')}
        options={ROLES.map(role => ({ value: role, label: t(`secretariat.role.${role}`) }))}
      />
    </FormBody>
  );
};
