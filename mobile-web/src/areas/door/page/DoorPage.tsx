import { useEffect, useState } from 'preact/hooks';
import { session } from '../../../api/session';
import { t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Page } from '../../../ui/shell/Page';
import { Shell } from '../../../ui/shell/Shell';
import { Loading } from '../../../ui/state/Loading';
import { keepDoorOffline } from '../enrol/offline';
import { prepareSound } from '../scan/feedback';
import { otherWindow } from '../store/database';
import { device, isLiving } from '../store/device';
import { pendingCount, undeliverableCount } from '../store/scans';
import { startSync } from '../sync/triggers';
import { followPhone, prepare } from './prepare';
import { ScannerPanel } from './ScannerPanel';
import { StartPanel } from './StartPanel';
import './door.css';

/** The gate on this phone: enrolled or not, waiting or reading badges. It needs a network only to be enrolled. */
export const DoorPage = () => {
  const [open, setOpen] = useState(false);
  const own = device.value;
  const works = isLiving(own);
  useEffect(() => void prepare(), []);
  useEffect(followPhone, []);
  const sends = Boolean(own) || (own === null && pendingCount.value > 0);
  useEffect(() => {
    if (works) void keepDoorOffline();
    return sends ? startSync() : undefined;
  }, [works, sends]);
  if (otherWindow.value)
    return <Message title={t('door.otherWindow.title')} lead={t('door.otherWindow.lead')} />;
  if (own === undefined) return <Loading />;
  if (own === null)
    return (
      <Message title={t('door.none.title')} lead={t('door.none.lead')} waiting={pendingCount.value > 0} />
    );
  if (own.ended) return <Message title={t('door.revoked.title')} lead={t('door.revoked.lead')} waiting />;
  if (own.leaving) return <Message title={t('door.leaving.title')} lead={t('door.leaving.lead')} waiting />;
  const start = () => {
    prepareSound();
    setOpen(true);
  };
  return open ? <ScannerPanel stop={() => setOpen(false)} /> : <StartPanel start={start} />;
};

const Message = ({ title, lead, waiting }: { title: string; lead: string; waiting?: boolean }) => (
  <Shell>
    <Page title={title} lead={lead}>
      {waiting && <p>{t('door.pending', { count: pendingCount.value })}</p>}
      {undeliverableCount.value > 0 && <p>{t('door.undeliverable', { count: undeliverableCount.value })}</p>}
      {session.value?.signedIn && <ButtonLink href="/me">{t('core.noAccess.mine')}</ButtonLink>}
    </Page>
  </Shell>
);
