import { useEffect } from 'preact/hooks';
import { direction, language, t } from '../../../i18n/catalogue';
import { serverNow } from '../../../live/clock';
import { type LiveSlot, type Stage, stageOf } from './live';

const STAGES: Stage[] = ['far', 'ten', 'five', 'next', 'called'];

/** What was told already is kept on the device: neither a reload nor an order that jumps back tells it twice (L18). */
const KEPT = 'plenary.told ';

/** After an absence the turn comes again, and is told again. */
const keyOf = ({ slot, absence }: LiveSlot): string =>
  `${KEPT}${slot.inscription} ${absence?.became ?? ''}`.trim();

const toldUpTo = (key: string): number => {
  try {
    return STAGES.indexOf((localStorage.getItem(key) ?? 'far') as Stage);
  } catch {
    return 0;
  }
};

/** The stage to tell now, at most once each; an order that jumps over one tells only the nearer. */
export const dueAlert = (live: LiveSlot, at: number): Stage | undefined => {
  const stage = stageOf(live.slot, at);
  const key = keyOf(live);
  if (STAGES.indexOf(stage) <= toldUpTo(key)) return undefined;
  try {
    localStorage.setItem(key, stage);
  } catch {
    return undefined; // better untold than told with every second
  }
  return stage;
};

const sentences = (stage: Stage, ahead: number): string => {
  const before = t('me.slot.ahead', { n: ahead });
  if (stage === 'called') return t('me.slot.called');
  if (stage === 'next') return t('me.slot.due');
  return `${before}. ${stage === 'five' ? t('me.slot.soon') : t('me.slot.stage.ten')}`;
};

/** Named as the server names its own (L18): the same one by both ways shows once. */
const TAGS: Partial<Record<Stage, string>> = { ten: '10', five: '5' };

const show = async ({ slot }: LiveSlot, stage: Stage): Promise<void> => {
  const title = t('me.slot.title');
  const options: NotificationOptions = {
    body: sentences(stage, slot.ahead ?? 0),
    tag: `slot ${slot.inscription} ${TAGS[stage] ?? stage}`,
    icon: '/icon-192.png',
    lang: language.value,
    dir: direction.value,
    data: { path: location.pathname, slot: slot.inscription },
    requireInteraction: stage === 'called',
  };
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) {
    new Notification(title, options);
    return;
  }
  for (const older of await registration.getNotifications())
    if (older.data?.slot === slot.inscription) older.close();
  await registration.showNotification(title, options);
};

/** True where the reader has let this site notify. */
export const mayNotify = (): boolean =>
  typeof Notification !== 'undefined' && Notification.permission === 'granted';

/** Notifies at 10 and 5 ahead, when next, and when called: once each. */
export const useAlerts = (live: LiveSlot): void => {
  const stage = stageOf(live.slot, serverNow());
  const became = live.absence?.became;
  useEffect(() => {
    if (!mayNotify()) return;
    const due = dueAlert(live, serverNow());
    if (due) show(live, due).catch(fault => console.warn(fault));
  }, [stage, became]);
};
