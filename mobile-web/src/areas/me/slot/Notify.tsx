import { useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';

/** Asks for the permission to notify, when the reader presses and never by itself. */
export const Notify = () => {
  const [permission, setPermission] = useState(
    typeof Notification === 'undefined' ? undefined : Notification.permission,
  );
  if (!permission) return null;
  if (permission === 'default')
    return (
      <Button kind="secondary" onClick={async () => setPermission(await Notification.requestPermission())}>
        {t('me.slot.notify')}
      </Button>
    );
  return (
    <p class="muted small" role="status">
      {permission === 'granted' ? t('me.slot.notify.on') : t('me.slot.notify.denied')}
    </p>
  );
};
