import { connected, sync } from './sync';

const EVERY = 15_000;

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
