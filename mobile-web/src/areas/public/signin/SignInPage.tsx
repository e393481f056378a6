import { useState } from 'preact/hooks';
import { requestSignIn, session } from '../../../api/session';
import { query } from '../../../app/location';
import { t } from '../../../i18n/catalogue';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { CodeForm } from './CodeForm';

/** Asks for the address, then for the code; the same words whether the address is known or not. */
export const SignInPage = () => {
  const [sentTo, setSentTo] = useState('');
  if (sentTo) {
    return (
      <Page
        key="sent"
        title={t('public.signIn.sent.title')}
        lead={t('public.signIn.sent.lead', { email: sentTo })}
      >
        <DemoMail />
        <CodeForm email={sentTo} back={() => setSentTo('')} />
      </Page>
    );
  }
  return (
    <Page key="ask" title={t('public.signIn.title')} lead={t('public.signIn.lead')}>
      <AddressForm onSent={setSentTo} />
    </Page>
  );
};

export const looksLikeAddress = (email: string): boolean => /^\S+@\S+\.\S+$/.test(email.trim());

const AddressForm = ({ onSent }: { onSent: (email: string) => void }) => {
  const form = useForm({
    initial: { email: '' },
    check: values => (looksLikeAddress(values.email) ? {} : { email: t('public.signIn.email.missing') }),
    send: async values => {
      const email = values.email.trim();
      await requestSignIn(email, query.value.get('path') ?? undefined);
      onSent(email);
    },
  });
  return (
    <FormBody form={form} action={t('public.signIn.send')}>
      <TextField
        {...form.field('email')}
        limit={254}
        type="email"
        inputMode="email"
        autocomplete="email"
        label={t('public.signIn.email')}
        hint={t('public.signIn.email.hint')}
      />
    </FormBody>
  );
};

const DemoMail = () =>
  session.value?.demo ? (
    <Notice>
      <p>
        {t('public.signIn.demo')} <a href="/mailbox">{t('core.shell.mailbox')}</a>
      </p>
    </Notice>
  ) : null;
