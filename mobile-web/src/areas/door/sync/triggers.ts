import { connected, sync } from './sync';

const EVERY = 15_000;
const PATIENCE = 5_000;

let tried = Number.NEGATIVE_INFINITY;

/**
 * After a scan. Without a network each attempt unseals all that waits, in vain and just when the next person holds out a
 * badge; so scans make few of them, and the network's return and the clock make the others.
 */
export const syncSoon = (): void => {
  const now = performance.now();
  if (!connected.value && now - tried < PATIENCE) return;
  tried = now;
  void sync();
};

/** Sends on everything that may mean a network is back; background sync is no mechanism to rely on. */
export const startSync = (): (() => void) => {
  const go = () => void sync();
  const visible = () => document.visibilityState === 'visible' && go();
  const gone = () => {
    connected.value = false;
  };
  addEventListener('online', go);
  addEventListener('offline', gone);
  document.addEventListener('visibilitychange', visible);
  const timer = setInterval(go, EVERY);
  go();
  return () => {
    removeEventListener('online', go);
    removeEventListener('offline', gone);
    document.removeEventListener('visibilitychange', visible);
    clearInterval(timer);
  };
};
