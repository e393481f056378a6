import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import type { Multilingual } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { Checkbox } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { LocalizedField } from '../../../ui/localized/LocalizedField';
import { toast } from '../../../ui/toast/Toast';
import { written } from '../meetings/values';

/** Adds a gate; the form opens on demand. */
export const GateForm = ({ meeting, added }: { meeting: string; added: () => void }) => {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div class="row">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {t('secretariat.gates.add')}
        </Button>
      </div>
    );
  }
  const done = () => {
    setOpen(false);
    added();
  };
  return <Fields meeting={meeting} done={done} cancel={() => setOpen(false)} />;
};

const Fields = ({ meeting, done, cancel }: { meeting: string; done: () => void; cancel: () => void }) => {
  const form = useForm({
    initial: { name: {} as Multilingual, zone: '', reentry: false },
    check: values => ({ name: values.name.en?.trim() ? undefined : t('secretariat.form.needed') }),
    send: async (values, idempotencyKey) => {
      const zone = values.zone.trim().toUpperCase() || undefined;
      const request = { name: written(values.name), zone, reentry: values.reentry };
      await api.post(`/meetings/${meeting}/gates`, request, { idempotencyKey });
      toast(t('secretariat.gates.added'));
      done();
    },
  });
  const { error, onValue } = form.field('reentry');
  return (
    <FormBody
      form={form}
      action={t('secretariat.gates.add')}
      beside={
        <Button kind="quiet" onClick={cancel}>
          {t('core.form.cancel')}
        </Button>
      }
    >
      <LocalizedField {...form.field('name')} limit={80} label={t('secretariat.gates.name')} />
      <TextField
        {...form.field('zone')}
        optional
        short
        maxLength={1}
        label={t('secretariat.gates.zone')}
        hint={t('secretariat.gates.zoneHint')}
      />
      <Checkbox
        id="reentry"
        label={t('secretariat.gates.reentry')}
        checked={form.values.reentry}
        error={error}
        onValue={onValue}
      />
    </FormBody>
  );
};
