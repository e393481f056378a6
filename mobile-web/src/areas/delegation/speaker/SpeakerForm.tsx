import type { ComponentChildren } from 'preact';
import { type InscriptionDetails, LEVELS, type Level } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { LANGUAGES } from '../../../i18n/language';
import { languageName } from '../../../i18n/names';
import { Select } from '../../../ui/field/Choice';
import { TextArea, TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { type Faults, type Form, useForm } from '../../../ui/form/useForm';
import type { Scope } from '../frame';
import { detailsOf, OTHER } from './details';
import { OnBehalf } from './OnBehalf';
import { Who } from './Who';

/** Named as the server names its fields, so that what it refuses is told where it was typed. */
export interface SpeakerValues {
  /** A participant's id, or one of the two special answers. */
  participant: string;
  'speaker.honorific': string;
  'speaker.name': string;
  title: string;
  level: Level | '';
  language: string;
  /** For the country itself, or on behalf of a group (L11). */
  onBehalf: 'own' | 'group';
  'group.name': string;
  'group.aligned': string[];
  /** Why the Secretariat adds the speaker after closing (L19), or changes what a delegation inscribed (X3). */
  reason?: string;
}

const check = (values: SpeakerValues): Faults<SpeakerValues> => ({
  reason: values.reason !== undefined && !values.reason.trim() ? t('core.form.reasonMissing') : undefined,
  participant: values.participant ? undefined : t('delegation.speaker.who.missing'),
  'speaker.name':
    values.participant === OTHER && !values['speaker.name'].trim()
      ? t('delegation.answer.name.missing')
      : undefined,
  title: values.title.trim() ? undefined : t('delegation.person.title.missing'),
  level: values.level ? undefined : t('delegation.speaker.level.missing'),
  'group.name':
    values.onBehalf === 'group' && !values['group.name'].trim()
      ? t('speaking.group.name.missing')
      : undefined,
});

/** Who speaks, in which function, at which level (L6), in which language. */
export const SpeakerForm = ({
  initial,
  scope,
  action,
  keep,
  newest,
  version,
  meanwhile,
  held,
  shut,
  send,
}: {
  /** Inscribed already: for whom is settled. */
  held?: boolean;
  /** The list takes no inscription now: the form can be filled in, not sent (L1). */
  shut?: boolean;
  initial: SpeakerValues;
  scope: Pick<Scope, 'meeting' | 'delegation'>;
  action: string;
  keep: string;
  newest?: () => void;
  /** Of the inscription that is changed (L22). */
  version?: number;
  /** What was changed while somebody was writing. */
  meanwhile?: (form: Form<SpeakerValues>) => ComponentChildren;
  send: (details: InscriptionDetails, key: string, over?: number) => Promise<unknown>;
}) => {
  const form = useForm({
    initial,
    check,
    keep,
    newest,
    version,
    send: (values, key, over) => send(detailsOf(values, scope.delegation), key, over),
  });
  const spoken = [...new Set([...(scope.meeting.languages ?? LANGUAGES), initial.language])];
  return (
    <FormBody form={form} action={action} shut={shut} meanwhile={meanwhile?.(form)}>
      <OnBehalf form={form} fixed={held ?? false} own={scope.delegation.entity.code} />
      <Who form={form} scope={scope} />
      <TextField
        {...form.field('title')}
        limit={250}
        label={t('delegation.person.title')}
        hint={t('delegation.person.title.hint')}
      />
      <Select
        {...form.field('level')}
        onValue={level => form.set({ level: level as Level })}
        label={t('delegation.speaker.level')}
        hint={t('delegation.speaker.level.hint')}
        placeholder={t('core.form.choose')}
        options={LEVELS.map(level => ({ value: level, label: t(`core.level.${level}`) }))}
      />
      <Select
        {...form.field('language')}
        label={t('delegation.speaker.language')}
        options={spoken.map(code => ({ value: code, label: languageName(code) }))}
      />
      {initial.reason !== undefined && (
        <TextArea
          {...form.field('reason')}
          limit={500}
          value={form.values.reason ?? ''}
          label={t('core.form.reason')}
          rows={2}
        />
      )}
    </FormBody>
  );
};
