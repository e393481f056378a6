import { signIn } from '../../../api/session';
import { query } from '../../../app/location';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { land } from './landing';

/** The code from the mail, for a phone whose mail is on another device. */
export const CodeForm = ({ email, back }: { email: string; back: () => void }) => {
  const form = useForm({
    initial: { code: '' },
    check: values => (values.code.trim() ? {} : { code: t('public.signIn.code.missing') }),
    send: async values => {
      const session = await signIn({ email, code: values.code.replace(/\s/g, '') });
      land(session, query.value.get('path'));
    },
  });
  return (
    <FormBody
      form={form}
      action={t('public.signIn.enter')}
      beside={
        <Button kind="quiet" onClick={back}>
          {t('public.signIn.another')}
        </Button>
      }
    >
      <TextField
        {...form.field('code')}
        short
        dir="ltr"
        autocomplete="one-time-code"
        label={t('public.signIn.code')}
      />
    </FormBody>
  );
};
