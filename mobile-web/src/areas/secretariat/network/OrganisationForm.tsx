import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import type { Multilingual } from '../../../i18n/names';
import { Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { LocalizedField } from '../../../ui/localized/LocalizedField';
import { toast } from '../../../ui/toast/Toast';
import { written } from '../meetings/values';
import { KINDS, kindName } from './types';

/** Adds an organisation: its name in English at least, a kind, and the code that stands for it in lists and addresses. */
export const OrganisationForm = ({ added }: { added: () => void }) => {
  const initial = { name: {} as Multilingual, kind: 'civil-society', code: '' };
  const form = useForm({
    initial,
    check: ({ name, code }) => ({
      name: name.en?.trim() ? undefined : t('secretariat.form.needed'),
      code: code.trim() ? undefined : t('secretariat.form.needed'),
    }),
    send: async ({ name, kind, code }, idempotencyKey) => {
      await api.post('/entities', { name: written(name), kind, code: codeOf(code) }, { idempotencyKey });
      toast(t('secretariat.organisations.added'));
      form.reset(initial);
      added();
    },
  });
  const propose = () => {
    const { code, name } = form.values;
    if (!code && name.en) form.set({ code: proposedAcronym(name.en) });
  };
  return (
    <FormBody form={form} action={t('secretariat.organisations.add')}>
      <div onFocusOut={propose}>
        <LocalizedField {...form.field('name')} label={t('secretariat.organisations.name')} />
      </div>
      <Select
        {...form.field('kind')}
        label={t('secretariat.organisations.kind')}
        options={KINDS.map(kind => ({ value: kind, label: kindName(kind) }))}
      />
      <TextField
        {...form.field('code')}
        dir="ltr"
        maxLength={24}
        label={t('secretariat.organisations.code')}
        hint={t('secretariat.organisations.codeHint')}
      />
    </FormBody>
  );
};

/** Capitals, digits and hyphens, however it was typed. */
const codeOf = (typed: string): string =>
  typed
    .normalize('NFD')
    .toUpperCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A first proposal: the initials of an English name, or its one word. */
export const proposedAcronym = (name: string): string => {
  const words = codeOf(name).split('-').filter(Boolean);
  const strong = words.filter(word => !['THE', 'A', 'AN', 'OF', 'FOR', 'AND', 'ON', 'IN'].includes(word));
  const initials = strong.map(word => word[0]).join('');
  return initials.length > 1 ? initials.slice(0, 24) : (strong[0] ?? '').slice(0, 24);
};
