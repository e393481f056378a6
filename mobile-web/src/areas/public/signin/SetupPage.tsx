import { api } from '../../../api/client';
import { type Session, session } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { looksLikeAddress } from './SignInPage';

/** The one-time page whose address the first start prints on the console: it makes the first administrator. */
export const SetupPage = ({ parameters }: { parameters: Parameters }) => {
  const setup = useResource('setup', () => api.get<{ open: boolean }>('/setup'));
  return (
    <Page title={t('public.setup.title')} lead={t('public.setup.lead')}>
      <Loaded resource={setup}>
        {({ open }) =>
          open ? (
            <SetupForm token={parameters.token ?? ''} />
          ) : (
            <Notice tone="warn">{t('public.setup.closed')}</Notice>
          )
        }
      </Loaded>
    </Page>
  );
};

const SetupForm = ({ token }: { token: string }) => {
  const form = useForm({
    initial: { name: '', email: '' },
    check: values => ({
      name: values.name.trim() ? undefined : t('public.setup.name.missing'),
      email: looksLikeAddress(values.email) ? undefined : t('public.signIn.email.missing'),
    }),
    send: async values => {
      session.value = await api.post<Session>('/setup', { token, ...values });
      navigate('/secretariat', { replace: true });
    },
  });
  return (
    <FormBody form={form} action={t('public.setup.start')}>
      <TextField {...form.field('name')} limit={150} autocomplete="name" label={t('public.setup.name')} />
      <TextField
        {...form.field('email')}
        limit={254}
        type="email"
        autocomplete="email"
        label={t('public.signIn.email')}
      />
    </FormBody>
  );
};
