import { useEffect, useState } from 'preact/hooks';
import { type PushDevice, pushDevices } from '../../api/pushDevices';
import { useResource } from '../../api/useResource';
import type { Parameters } from '../../app/routes';
import { t } from '../../i18n/catalogue';
import { momentIn } from '../../i18n/times';
import { Button } from '../../ui/button/Button';
import { Card, List, ListItem } from '../../ui/card/Card';
import { Loaded } from '../../ui/state/Loaded';
import { toast } from '../../ui/toast/Toast';
import { canSubscribe, confirmed, subscribe, unsubscribe } from './subscription';

/**
 * How this phone stands: it cannot, it may be asked, it was refused, it notifies while the page is open only, or also
 * while it is closed.
 */
type Standing = 'unable' | 'ask' | 'denied' | 'page' | 'on';

const permission = (): NotificationPermission | undefined =>
  typeof Notification === 'undefined' ? undefined : Notification.permission;

const standingOf = async (here: PushDevice | undefined): Promise<Standing> => {
  const given = permission();
  if (!given) return 'unable';
  if (given === 'denied') return 'denied';
  if (here) return 'on';
  return given === 'granted' && !(await canSubscribe()) ? 'page' : 'ask';
};

/** Lets the reader be notified on this phone also while the page is closed; asks when pressed, never by itself. */
export const NotifyCard = ({ parameters: { zone = '', city = '' } }: { parameters: Parameters }) => {
  const [standing, setStanding] = useState<Standing>();
  const [here, setHere] = useState<PushDevice>();
  const devices = useResource('push-devices', pushDevices.all);
  const stand = async (device: PushDevice | undefined) => {
    setHere(device);
    setStanding(await standingOf(device));
    devices.reload();
  };
  useEffect(() => {
    confirmed().then(stand, () => stand(undefined));
  }, []);
  const start = async () => {
    if ((await Notification.requestPermission()) !== 'granted' || !(await canSubscribe()))
      return stand(undefined);
    try {
      await stand(await subscribe());
    } catch (fault) {
      console.warn(fault);
      toast(t('speaking.notices.failed'));
    }
  };
  const stop = async () => {
    await unsubscribe();
    await stand(undefined);
  };
  const remove = async ({ id }: PushDevice) => {
    if (id === here?.id) return stop();
    await pushDevices.remove(id);
    devices.reload();
  };
  if (!standing) return null;
  return (
    <Card title={t('speaking.notices.title')}>
      <div class="stack">
        <p>{t('speaking.notices.lead')}</p>
        <p class="muted small">{t('speaking.notices.privacy')}</p>
        {standing === 'ask' && (
          <Button kind="secondary" onClick={start}>
            {t('speaking.notices.title')}
          </Button>
        )}
        <p role="status">{standing !== 'ask' && <Standings standing={standing} />}</p>
        <Loaded resource={devices}>
          {({ items }) =>
            items.length > 0 && (
              <List label={t('speaking.notices.devices')}>
                {items.map(device => (
                  <ListItem key={device.id}>
                    <strong>
                      <bdi>{device.name}</bdi>
                    </strong>
                    <span class="muted small">
                      {device.id === here?.id
                        ? t('speaking.notices.here')
                        : momentIn(device.addedAt, zone, city)}
                    </span>
                    <span class="row">
                      <Button
                        kind="quiet"
                        label={t('speaking.notices.remove.ask', { name: device.name })}
                        onClick={() => remove(device)}
                      >
                        {t('speaking.notices.remove')}
                      </Button>
                    </span>
                  </ListItem>
                ))}
              </List>
            )
          }
        </Loaded>
        <details>
          <summary>{t('speaking.notices.ios.title')}</summary>
          <p>{t('speaking.notices.ios')}</p>
        </details>
      </div>
    </Card>
  );
};

const Standings = ({ standing }: { standing: Standing }) => {
  if (standing === 'on') return <>{t('speaking.notices.on')}</>;
  if (standing === 'denied') return <>{t('speaking.notices.denied')}</>;
  return <>{standing === 'page' ? t('speaking.notices.page') : t('speaking.notices.unable')}</>;
};
