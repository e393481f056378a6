import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { Select } from '../../../ui/field/Choice';
import { TextArea, TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import { Loaded } from '../../../ui/state/Loaded';
import { device } from '../store/device';
import { connected } from '../sync/sync';
import { roleOptions } from './roles';

interface Delegation {
  code: string;
  name: string;
}

/** Somebody of a delegation that may come; the supervisor first sees which those are (B10). */
export const WalkInForm = ({ done }: { done: () => void }) => {
  const own = device.value;
  const delegations = useResource(own ? `walk-in delegations ${own.meeting}` : undefined, () =>
    api.get<{ items: Delegation[] }>(`/meetings/${own?.meeting}/walk-ins/delegations`, {
      bearer: own?.token,
    }),
  );
  return (
    <Loaded resource={delegations}>
      {({ items }) =>
        items.length > 0 ? (
          <Form delegations={items} done={done} />
        ) : (
          <Notice tone="warn">
            <p>{t('door.supervisor.noDelegations')}</p>
          </Notice>
        )
      }
    </Loaded>
  );
};

/** Names, as whom, and why: what the Secretariat needs to decide about somebody who stands at the door. */
const Form = ({ delegations, done }: { delegations: Delegation[]; done: () => void }) => {
  const form = useForm({
    initial: { passportName: '', displayName: '', entity: '', role: '', reason: '' },
    check: values => ({
      passportName: values.passportName.trim() ? undefined : t('door.supervisor.nameMissing'),
      entity: values.entity ? undefined : t('door.supervisor.entityMissing'),
      role: values.role ? undefined : t('door.supervisor.roleMissing'),
      reason: values.reason.trim() ? undefined : t('core.form.reasonMissing'),
    }),
    send: async (values, idempotencyKey) => {
      const own = device.value;
      if (!own) return;
      await api.post(`/meetings/${own.meeting}/walk-ins`, values, { bearer: own.token, idempotencyKey });
      done();
    },
  });
  return (
    <>
      <p>{t('door.supervisor.walkInLead')}</p>
      <FormBody form={form} action={t('door.supervisor.register')} shut={!connected.value}>
        <TextField
          {...form.field('passportName')}
          label={t('door.supervisor.passportName')}
          hint={t('door.supervisor.passportHint')}
          limit={150}
        />
        <TextField
          {...form.field('displayName')}
          label={t('door.supervisor.displayName')}
          hint={t('door.supervisor.displayHint')}
          limit={150}
        />
        <Select
          {...form.field('entity')}
          label={t('door.supervisor.entity')}
          hint={t('door.supervisor.entityHint')}
          options={delegations.map(({ code, name }) => ({ value: code, label: name }))}
          placeholder={t('core.form.choose')}
        />
        <Select
          {...form.field('role')}
          label={t('door.supervisor.role')}
          options={roleOptions()}
          placeholder={t('core.form.choose')}
        />
        <TextArea {...form.field('reason')} label={t('core.form.reason')} rows={3} limit={500} />
      </FormBody>
    </>
  );
};
