import { useEffect } from 'preact/hooks';
import type { MySlot } from '../../../api/speakers';
import { direction, language, t } from '../../../i18n/catalogue';
import { serverNow } from '../../../live/clock';
import { CALLED, FAR, isRoomTime, type LiveSlot, NEXT, stageOf } from './live';

/** What was told already is kept on the device: neither a reload nor an order that jumps back tells it twice (L18). */
const KEPT = 'plenary.told ';

/** After an absence the turn comes again, and is told again. */
const keyOf = ({ slot, absence }: LiveSlot): string =>
  `${KEPT}${slot.inscription} ${absence?.became ?? ''}`.trim();

const toldUpTo = (key: string): number => {
  try {
    return Number(localStorage.getItem(key) ?? FAR);
  } catch {
    return FAR;
  }
};

/** The stage to tell now, at most once each; an order that jumps over one tells only the nearer. */
export const dueAlert = (live: LiveSlot, at: number): number | undefined => {
  const stage = stageOf(live.slot, at);
  const key = keyOf(live);
  if (stage >= toldUpTo(key)) return undefined;
  try {
    localStorage.setItem(key, String(stage));
  } catch {
    return undefined; // better untold than told with every second
  }
  return stage;
};

const sentences = (slot: MySlot, stage: number): string => {
  if (stage === CALLED) return t('me.slot.called');
  if (stage === NEXT) return t('me.slot.due');
  const before = t('me.slot.ahead', { n: slot.ahead ?? 0 });
  return `${before}. ${isRoomTime(slot, stage) ? t('me.slot.soon') : t('me.slot.stage.ten')}`;
};

const show = async ({ slot }: LiveSlot, stage: number): Promise<void> => {
  const title = t('me.slot.title');
  const options: NotificationOptions = {
    body: sentences(slot, stage),
    // As the server names its own (L18): the same one by both ways shows once.
    tag: `slot ${slot.inscription} ${stage}`,
    icon: '/icon-192.png',
    lang: language.value,
    dir: direction.value,
    data: { path: location.pathname, slot: slot.inscription, kind: 'alert' },
    requireInteraction: stage === CALLED,
  };
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) {
    new Notification(title, options);
    return;
  }
  for (const older of await registration.getNotifications())
    if (older.data?.slot === slot.inscription && older.data.kind === 'alert') older.close();
  await registration.showNotification(title, options);
};

/** True where the reader has let this site notify. */
export const mayNotify = (): boolean =>
  typeof Notification !== 'undefined' && Notification.permission === 'granted';

/** Notifies at each threshold of the list, when next, and when called: once each. */
export const useAlerts = (live: LiveSlot): void => {
  const stage = stageOf(live.slot, serverNow());
  const became = live.absence?.became;
  useEffect(() => {
    if (!mayNotify()) return;
    const due = dueAlert(live, serverNow());
    if (due) show(live, due).catch(fault => console.warn(fault));
  }, [stage, became]);
};
