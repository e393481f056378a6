import { useEffect, useState } from 'preact/hooks';
import { reached } from '../../api/client';
import { session } from '../../api/session';
import { t } from '../../i18n/catalogue';

/** Says on every page that people and registrations are samples. */
export const DemoBanner = () =>
  session.value?.demo ? (
    <aside class="demo" aria-label={t('core.shell.demo.label')}>
      {t('core.shell.demo')} <a href="/mailbox">{t('core.shell.mailbox')}</a>
    </aside>
  ) : null;

/** Appears while the phone has no network: what is on screen may be old, nothing is lost. */
export const OfflineNotice = () => {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return (
    <div role="status">{(!online || !reached.value) && <p class="offline">{t('core.shell.offline')}</p>}</div>
  );
};
