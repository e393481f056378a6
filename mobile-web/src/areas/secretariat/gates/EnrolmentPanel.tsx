import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Radios, Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { EnrolmentCode } from './EnrolmentCode';
import type { DoorRole, Enrolment, Gate } from './types';

/** Chooses gate and role, then shows the QR code that a phone scans to be enrolled. */
export const EnrolmentPanel = ({
  meeting,
  gates,
  look,
}: {
  meeting: string;
  gates: Gate[];
  /** Looks again which phones are enrolled. */
  look: () => void;
}) => {
  const [shown, setShown] = useState<Enrolment>();
  const form = useForm({
    initial: { gate: gates[0]?.id ?? '', role: 'door-scanner' as DoorRole, label: '' },
    check: values => ({ label: values.label.trim() ? undefined : t('secretariat.form.needed') }),
    send: async values => {
      setShown(await api.post<Enrolment>(`/meetings/${meeting}/devices/enrolments`, values));
    },
  });
  const again = () => {
    setShown(undefined);
    look();
  };
  if (shown) return <EnrolmentCode enrolment={shown} again={again} />;
  return (
    <section class="stack" aria-labelledby="enrol-title">
      <h3 id="enrol-title">{t('secretariat.devices.enrol')}</h3>
      <FormBody form={form} action={t('secretariat.devices.show')}>
        <Select
          {...form.field('gate')}
          label={t('secretariat.gates.name')}
          options={gates.map(gate => ({ value: gate.id, label: inLanguage(gate.name) }))}
        />
        <Radios
          id="role"
          label={t('secretariat.devices.role')}
          value={form.values.role}
          options={[
            { value: 'door-scanner', label: t('secretariat.devices.door-scanner') },
            { value: 'door-supervisor', label: t('secretariat.devices.door-supervisor') },
          ]}
          onValue={role => form.set({ role: role as DoorRole })}
        />
        <TextField
          {...form.field('label')}
          limit={150}
          label={t('secretariat.devices.label')}
          hint={t('secretariat.devices.labelHint')}
        />
      </FormBody>
    </section>
  );
};
