import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Checkboxes, Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import { useDelegations } from '../delegations/reading';
import type { Delegation } from '../delegations/types';
import type { PassSheet } from './SessionPasses';

const ZONES = [...'ABCDEFGH'];
const isNumber = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100;

interface PlanProps {
  meeting: string;
  path: string;
  sheet: PassSheet;
  issued: () => void;
}

/** So many for each delegation, and another number for one; what is issued already stays under its number. */
export const PlanForm = ({ meeting, path, sheet, issued }: PlanProps) => {
  const delegations = useDelegations(meeting);
  const all = delegations.state === 'ready' ? delegations.value : [];
  const form = useForm({
    initial: {
      perDelegation: String(sheet.perDelegation),
      zones: [...sheet.zones],
      other: '',
      passes: '',
    },
    check: ({ perDelegation, other, passes }) => ({
      perDelegation: isNumber(perDelegation) ? undefined : t('passes.number'),
      passes: !other || isNumber(passes) ? undefined : t('passes.number'),
    }),
    send: async ({ perDelegation, zones, other, passes }) => {
      const kept = sheet.exceptions.filter(({ delegation }) => delegation !== other);
      const exceptions = other ? [...kept, { delegation: other, passes: Number(passes) }] : kept;
      await api.put(path, {
        perDelegation: Number(perDelegation),
        zones: [...zones].sort().join(''),
        exceptions,
      });
      toast(t('passes.done'));
      issued();
    },
  });
  return (
    <FormBody form={form} action={t('passes.issue')}>
      <TextField {...form.field('perDelegation')} short inputMode="numeric" label={t('passes.per')} />
      <Checkboxes
        {...form.field('zones')}
        label={t('passes.zones')}
        hint={t('passes.zonesHint')}
        options={ZONES.map(value => ({ value, label: value }))}
      />
      <Exceptions sheet={sheet} all={all} />
      <Select
        {...form.field('other')}
        label={t('passes.other')}
        placeholder={t('passes.none')}
        options={all.map(({ id, entity }) => ({ value: id, label: entity.name }))}
      />
      {form.values.other && (
        <TextField {...form.field('passes')} short inputMode="numeric" label={t('passes.otherNumber')} />
      )}
    </FormBody>
  );
};

const Exceptions = ({ sheet, all }: { sheet: PassSheet; all: Delegation[] }) => {
  if (sheet.exceptions.length === 0) return null;
  const names = sheet.exceptions
    .map(
      ({ delegation, passes }) => `${all.find(({ id }) => id === delegation)?.entity.name ?? ''} ${passes}`,
    )
    .join(', ');
  return <p class="muted">{t('passes.exceptions', { names })}</p>;
};
