import { prepareSignatures } from '../badge/signature';
import { doorDatabase } from '../store/database';
import { device, isLiving, loadDevice, reloadDevice } from '../store/device';
import { formers } from '../store/former';
import { followOthers, loadKnown } from '../store/roll';
import { homeless, loadPendingCount, retryRefused } from '../store/scans';
import { keyOf } from '../store/sealed';
import { prepareSearch } from '../store/search';
import { retryUndos } from '../store/undos';
import { type Changed, hearWindows } from '../store/windows';
import { sync } from '../sync/sync';
import { beginAnew } from './state';

/** Reads what this phone knows; the enrolment last, because the page waits for it. */
export const prepare = async (): Promise<void> => {
  await Promise.all([loadKnown(), prepareSignatures()]);
  await Promise.all([retryRefused(), retryUndos()]);
  await Promise.all([loadPendingCount(), loadDevice()]);
  await makeReady().catch(fault => console.warn(fault)); // without room it is made when there is some
  await prepareSearch();
  if (device.value === null && (await formers()).length > 0) void sync(); // it may be time to forget them
};

/** What is made only once is made before the first scan, which would wait for it. */
const makeReady = async (): Promise<void> => {
  if (isLiving(device.value)) await keyOf(await doorDatabase(), 'scans');
};

/** Another window has enrolled this phone anew, or ended it: this one stands at the other gate from now on. */
const followDevice = async (): Promise<void> => {
  const before = device.value?.device;
  await reloadDevice();
  if (device.value?.device !== before) beginAnew();
  void sync();
};

const FOLLOW: Record<Changed, () => Promise<unknown>> = {
  people: followOthers,
  scans: loadPendingCount,
  device: followDevice,
};

/** Follows other windows of this phone, and asks before a page is closed that alone holds scans. */
export const followPhone = (): (() => void) => {
  const deaf = hearWindows(changed => void FOLLOW[changed]().catch(fault => console.warn(fault)));
  const closing = (event: BeforeUnloadEvent) => {
    if (homeless.value.length > 0) event.preventDefault();
  };
  addEventListener('beforeunload', closing);
  return () => {
    deaf();
    removeEventListener('beforeunload', closing);
  };
};
