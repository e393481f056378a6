import { t } from '../../../i18n/catalogue';
import { Radios } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import type { Form } from '../../../ui/form/useForm';
import { AlignedPicker } from './AlignedPicker';
import type { SpeakerValues } from './SpeakerForm';

interface OnBehalfProps {
  form: Form<SpeakerValues>;
  /** An inscription stays what it is: only the group's name and who aligns itself can change. */
  fixed: boolean;
  /** The delegation that delivers the statement. */
  own: string;
}

/** For the country itself, or on behalf of a group with those who align themselves (L11). */
export const OnBehalf = ({ form, fixed, own }: OnBehalfProps) => {
  const { field, values } = form;
  const forGroup = values.onBehalf === 'group';
  return (
    <>
      {!fixed && (
        <Radios
          {...field('onBehalf')}
          onValue={value => form.set({ onBehalf: value as SpeakerValues['onBehalf'] })}
          label={t('speaking.kind')}
          options={[
            { value: 'own', label: t('speaking.kind.own'), hint: t('speaking.kind.own.hint') },
            { value: 'group', label: t('speaking.kind.group'), hint: t('speaking.kind.group.hint') },
          ]}
        />
      )}
      {forGroup && (
        <>
          <TextField
            {...field('group.name')}
            limit={200}
            label={t('speaking.group.name')}
            hint={t('speaking.group.name.hint')}
          />
          <AlignedPicker {...field('group.aligned')} own={own} />
        </>
      )}
    </>
  );
};
