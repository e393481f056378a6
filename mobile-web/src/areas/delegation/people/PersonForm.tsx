import { PARTICIPANT_ROLES, type ParticipantDetails, type ParticipantRole } from '../../../api/delegations';
import { t } from '../../../i18n/catalogue';
import { LANGUAGES, type Language, OWN_NAMES } from '../../../i18n/language';
import { Checkbox, type Option, Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { type Faults, type Form, useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import type { EarlierHead } from './heads';
import type { PersonValues } from './values';

/** Kept nowhere but with the server (P3, P4). */
const PROTECTED: (keyof PersonValues)[] = ['birthDate', 'atRisk', 'alias'];

const check = (values: PersonValues): Faults<PersonValues> => ({
  role: values.role ? undefined : t('delegation.person.role.missing'),
  passportName: values.passportName.trim() ? undefined : t('delegation.person.passportName.missing'),
  title: values.title.trim() ? undefined : t('delegation.person.title.missing'),
  email:
    values.email.trim() && !/^\S+@\S+\.\S+$/.test(values.email.trim())
      ? t('delegation.person.email.wrong')
      : undefined,
});

const cleaned = (values: PersonValues): ParticipantDetails => {
  const passportName = values.passportName.trim();
  return {
    ...values,
    role: values.role as ParticipantRole,
    honorific: values.honorific.trim(),
    passportName,
    displayName: values.displayName.trim() || passportName,
    title: values.title.trim(),
    email: values.email.trim(),
    alias: values.atRisk ? values.alias?.trim() || null : null,
  };
};

/** Registers or changes one person; the badge's name may be in any script (R9). */
export const PersonForm = ({
  initial,
  keep,
  earlier = [],
  alone,
  newest,
  send,
}: {
  initial: PersonValues;
  keep: string;
  /** Who heads the delegation until this person does. */
  earlier?: EarlierHead[];
  /** The roles, and examples of a function, for somebody whom no delegation sends, who is not asked for the date of birth either (P4). */
  alone?: { label: string; roles: Option[]; titleHint: string };
  newest?: () => void;
  send: (details: ParticipantDetails, key: string) => Promise<unknown>;
}) => {
  const form = useForm({
    initial,
    check,
    keep,
    unkept: PROTECTED,
    newest,
    send: (values, key) => send(cleaned(values), key),
  });
  return (
    <FormBody form={form} action={t('core.form.save')}>
      <Select
        {...form.field('role')}
        onValue={role => form.set({ role: role as ParticipantRole })}
        label={alone?.label ?? t('delegation.person.role')}
        placeholder={t('core.form.choose')}
        options={
          alone?.roles ?? PARTICIPANT_ROLES.map(role => ({ value: role, label: t(`core.role.${role}`) }))
        }
      />
      {form.values.role === 'head' && <GivingWay earlier={earlier} />}
      <Names form={form} alone={Boolean(alone)} />
      <TextField
        {...form.field('title')}
        limit={150}
        counted="characters"
        label={t('delegation.person.title')}
        hint={alone?.titleHint ?? t('delegation.person.title.hint')}
      />
      <Reach form={form} />
    </FormBody>
  );
};

/** Says before saving what becomes of whoever heads the delegation now (R3). */
const GivingWay = ({ earlier }: { earlier: EarlierHead[] }) => (
  <>
    {earlier.map(({ name, gives }) => (
      <Notice key={name} tone="warn" live>
        {t(`delegation.person.head.${gives}`, { name })}
      </Notice>
    ))}
  </>
);

const Names = ({ form, alone }: { form: Form<PersonValues>; alone?: boolean }) => (
  <>
    <TextField
      {...form.field('honorific')}
      optional
      short
      limit={150}
      counted="characters"
      label={t('delegation.person.honorific')}
      hint={t('delegation.person.honorific.hint')}
    />
    <TextField
      {...form.field('passportName')}
      limit={150}
      counted="characters"
      label={t('delegation.person.passportName')}
      hint={t('delegation.person.passportName.hint')}
    />
    <TextField
      {...form.field('displayName')}
      optional
      limit={150}
      counted="characters"
      label={t('delegation.person.displayName')}
      hint={t('delegation.person.displayName.hint')}
    />
    {!alone && (
      <TextField
        {...form.field('birthDate')}
        value={form.values.birthDate ?? ''}
        onValue={day => form.set({ birthDate: day || null })}
        optional
        short
        type="date"
        label={t('delegation.person.birthDate')}
        hint={t('delegation.person.birthDate.hint')}
      />
    )}
  </>
);

const Reach = ({ form }: { form: Form<PersonValues> }) => (
  <>
    <TextField
      {...form.field('email')}
      limit={254}
      optional
      type="email"
      inputMode="email"
      label={t('delegation.person.email')}
      hint={t('delegation.person.email.hint')}
    />
    <Select
      {...form.field('language')}
      onValue={language => form.set({ language: language as Language })}
      label={t('delegation.person.language')}
      options={LANGUAGES.map(code => ({ value: code, label: OWN_NAMES[code] }))}
    />
    <div class="stack-tight">
      <Checkbox
        id="photoConsent"
        checked={form.values.photoConsent}
        onValue={photoConsent => form.set({ photoConsent })}
        label={t('delegation.person.photoConsent')}
      />
      <Checkbox
        id="atRisk"
        checked={form.values.atRisk}
        onValue={atRisk => form.set({ atRisk })}
        label={t('delegation.person.atRisk')}
        hint={t('delegation.person.atRisk.hint')}
      />
      {form.values.atRisk && (
        <TextField
          {...form.field('alias')}
          value={form.values.alias ?? ''}
          optional
          limit={150}
          counted="characters"
          label={t('delegation.person.alias')}
          hint={t('delegation.person.alias.hint')}
        />
      )}
    </div>
  </>
);
