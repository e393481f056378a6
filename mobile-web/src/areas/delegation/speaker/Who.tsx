import { t } from '../../../i18n/catalogue';
import { Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import type { Form } from '../../../ui/form/useForm';
import type { Scope } from '../frame';
import { OTHER, TO_BE_CONFIRMED } from './details';

/** The fields that say who speaks, as the server names them. */
export interface Speaking {
  /** A participant's id, or one of the two special answers. */
  participant: string;
  'speaker.honorific': string;
  'speaker.name': string;
  title: string;
}

/** Who speaks: a member of the delegation, somebody else, or nobody yet (L24). */
export const Who = ({ form, scope }: { form: Form<Speaking>; scope: Pick<Scope, 'delegation'> }) => {
  const people = scope.delegation.participants.filter(
    person => person.state !== 'withdrawn' && person.state !== 'refused',
  );
  const choose = (participant: string) => {
    const person = people.find(one => one.id === participant);
    form.set(person?.title ? { participant, title: person.title } : { participant });
  };
  const other = form.values.participant === OTHER;
  const ofName = other
    ? undefined
    : (form.field('speaker.name').error ?? form.field('speaker.honorific').error);
  return (
    <>
      <Select
        {...form.field('participant')}
        error={form.field('participant').error ?? ofName}
        onValue={choose}
        label={t('delegation.speaker.who')}
        placeholder={t('core.form.choose')}
        options={[
          ...people.map(person => ({ value: person.id, label: person.displayName })),
          { value: OTHER, label: t('delegation.speaker.other') },
          { value: TO_BE_CONFIRMED, label: t('core.speaker.tbc') },
        ]}
      />
      {other && (
        <>
          <TextField
            {...form.field('speaker.honorific')}
            limit={60}
            optional
            short
            label={t('delegation.person.honorific')}
          />
          <TextField {...form.field('speaker.name')} limit={150} label={t('delegation.speaker.name')} />
        </>
      )}
    </>
  );
};
