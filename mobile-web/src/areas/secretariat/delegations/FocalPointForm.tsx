import { api } from '../../../api/client';
import { language, t } from '../../../i18n/catalogue';
import { LANGUAGES, OWN_NAMES } from '../../../i18n/language';
import { Button } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';

/** Appoints a focal point of a delegation, who is invited by letter with a link that signs in. */
export const FocalPointForm = ({
  path,
  appointed,
  cancel,
}: {
  path: string;
  appointed: () => void;
  cancel: () => void;
}) => {
  const needed = (value: string) => (value.trim() ? undefined : t('secretariat.form.needed'));
  const form = useForm({
    keep: `focal point ${path}`,
    initial: { name: '', email: '', language: language.value as string },
    check: values => ({ name: needed(values.name), email: needed(values.email) }),
    send: async (values, idempotencyKey) => {
      await api.post(path, values, { idempotencyKey });
      toast(t('secretariat.focalPoints.appointed'));
      appointed();
    },
  });
  const giveUp = () => {
    form.typed.discard();
    cancel();
  };
  return (
    <FormBody
      form={form}
      action={t('secretariat.focalPoints.appoint')}
      beside={
        <Button kind="quiet" onClick={giveUp}>
          {t('core.form.cancel')}
        </Button>
      }
    >
      <TextField
        {...form.field('name')}
        limit={150}
        counted="characters"
        label={t('secretariat.invite.name')}
      />
      <TextField {...form.field('email')} limit={254} type="email" label={t('secretariat.invite.email')} />
      <Select
        {...form.field('language')}
        label={t('secretariat.invite.language')}
        options={LANGUAGES.map(each => ({ value: each, label: OWN_NAMES[each] }))}
      />
    </FormBody>
  );
};
