import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { navigate } from '../../../app/location';
import { t } from '../../../i18n/catalogue';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { beginAnew } from '../page/state';
import { type Device, keepDevice, loadDevice } from '../store/device';
import { loadPendingCount, pendingCount } from '../store/scans';
import { sync } from '../sync/sync';
import { beginDoorOffline } from './offline';

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

/** What another enrolment of this phone left is sent first; once asked, whoever presses again goes on: it is kept and sent later. */
const sentBefore = async (): Promise<boolean> => {
  await loadDevice();
  await loadPendingCount();
  if (pendingCount.value > 0) await sync();
  return pendingCount.value === 0;
};

const EnrolForm = ({ token }: { token: string }) => {
  const [warned, setWarned] = useState(false);
  const form = useForm({
    initial: { name: '' },
    check: values => ({ name: values.name.trim() ? undefined : t('door.enrol.nameMissing') }),
    send: async ({ name }) => {
      if (!warned && !(await sentBefore())) return setWarned(true);
      const enrolled = await api.post<Omit<Device, 'name'>>('/devices', { enrolment: token, name });
      await keepDevice({ ...enrolled, name });
      beginAnew();
      void beginDoorOffline();
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
      {warned && (
        <Notice tone="warn" live>
          <p>{t('door.enrol.waiting')}</p>
        </Notice>
      )}
    </FormBody>
  );
};
