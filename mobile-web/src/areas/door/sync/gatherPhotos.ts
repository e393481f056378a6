import { device, isLiving } from '../store/device';
import { dropOthers, keepPhoto, MOST_KEPT, mayKeepPhotos } from '../store/keptPhotos';
import { askFor, nameOf, type PhotoRef, rememberOnly } from '../store/photos';
import { everybody } from '../store/roll';
import { pendingCount } from '../store/scans';

const LOCK = 'plenary-door-photos';
/** After each snapshot so many: a thousand people take some minutes, and no scan waits behind them. */
const ROUND = 40;
const AT_ONCE = 2;

/** Not of those who are at risk (P1): their faces lie on no phone in advance, and are asked for when they stand here. */
const wanted = (): Map<string, PhotoRef> => {
  const found = new Map<string, PhotoRef>();
  for (const { person, unlisted } of everybody())
    if (person.photo && !unlisted) found.set(nameOf(person.photo), person.photo);
  return found;
};

/** When the browser has nothing better to do. */
const idle = (): Promise<void> =>
  new Promise(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve);
  });

const undisturbed = (own: string): boolean =>
  isLiving(device.value) && device.value.device === own && navigator.onLine && pendingCount.value === 0;

/** One after the other, until there are no more, somebody is scanned, or the server says that it is enough. */
const fetchFrom = async (missing: PhotoRef[], own: string): Promise<void> => {
  for (let next = missing.shift(); next; next = missing.shift()) {
    await idle();
    if (!undisturbed(own)) return;
    const { source, enough } = await askFor(next);
    if (enough) missing.length = 0;
    if (source && undisturbed(own)) await keepPhoto(nameOf(next), source);
  }
};

const gather = async (): Promise<void> => {
  const own = device.value;
  if (!isLiving(own)) return;
  const named = wanted();
  const names = new Set(named.keys());
  rememberOnly(names);
  const kept = await dropOthers(names);
  const room = Math.min(ROUND, MOST_KEPT - kept.size);
  const missing = [...named].filter(([name]) => !kept.has(name)).map(([, photo]) => photo);
  if (missing.length === 0 || room <= 0 || !(await mayKeepPhotos())) return;
  const round = missing.slice(0, room);
  const fetched = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () => fetchFrom(round, own.device)),
  );
  for (const one of fetched) if (one.status === 'rejected') console.warn(one.reason);
};

/**
 * Has the faces that the snapshot names before somebody stands here without a network (B7), a few after each snapshot, while
 * nothing waits to be sent; of two windows one is enough. What fails is tried again after the next snapshot.
 */
export const gatherPhotos = async (): Promise<void> => {
  try {
    if (!navigator.locks) await gather();
    else await navigator.locks.request(LOCK, { ifAvailable: true }, lock => (lock ? gather() : undefined));
  } catch (fault) {
    console.warn(fault);
  }
};
