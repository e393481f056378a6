import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { navigate } from '../../../app/location';
import { t } from '../../../i18n/catalogue';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { type Device, keepDevice } from '../store/device';
import { keepDoorOffline } from './offline';

/**
 * Where the QR code of a gate leads. The token stands behind the #, so that no server log keeps it, and is redeemed by a
 * press only, so that a preview of the address does not burn it.
 */
export const EnrolPage = () => {
  const [token] = useState(() => location.hash.slice(1));
  return (
    <Page title={t('door.enrol.title')} lead={t('door.enrol.lead')}>
      {token ? <EnrolForm token={token} /> : <Notice tone="warn">{t('door.enrol.noToken')}</Notice>}
    </Page>
  );
};

const EnrolForm = ({ token }: { token: string }) => {
  const form = useForm({
    initial: { name: '' },
    check: values => ({ name: values.name.trim() ? undefined : t('door.enrol.nameMissing') }),
    send: async ({ name }) => {
      const enrolled = await api.post<Omit<Device, 'name'>>('/devices', { enrolment: token, name });
      await keepDevice({ ...enrolled, name });
      keepDoorOffline();
      navigate('/door', { replace: true });
    },
  });
  return (
    <FormBody form={form} action={t('door.enrol.act')}>
      <TextField
        {...form.field('name')}
        limit={150}
        label={t('door.enrol.name')}
        hint={t('door.enrol.nameHint')}
      />
    </FormBody>
  );
};
