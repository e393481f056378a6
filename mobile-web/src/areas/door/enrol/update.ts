import { signal } from '@preact/signals';

/** A new version of the application is installed beside this one, and waits. */
export const waitingUpdate = signal(false);

/** It did not take over: scans wait to be sent, or other windows are open. */
export const updateRefused = signal(false);

const look = (registration: ServiceWorkerRegistration): void => {
  waitingUpdate.value = Boolean(registration.waiting && navigator.serviceWorker.controller);
};

/** Looks for a new version, and goes on looking while the page is open. */
export const lookForUpdate = (): (() => void) => {
  const workers = navigator.serviceWorker;
  if (!workers) return () => undefined;
  let end = (): void => undefined;
  void workers.ready.then(registration => {
    const changed = () => {
      look(registration);
      registration.installing?.addEventListener('statechange', () => look(registration));
    };
    registration.addEventListener('updatefound', changed);
    end = () => registration.removeEventListener('updatefound', changed);
    changed();
    registration.update().catch(() => undefined); // no network: the next time
  });
  return () => end();
};

const WHILE_INSTALLING = 20_000;
const UNTIL_ANSWERED = 5000;

const patience = (milliseconds: number) =>
  new Promise<false>(resolve => setTimeout(() => resolve(false), milliseconds));

/** A version that is being installed is there, or has failed. */
const installed = (installing: ServiceWorker): Promise<true> =>
  new Promise(resolve => {
    installing.addEventListener('statechange', () => resolve(true), { once: true });
  });

const asked = (waiting: ServiceWorker): Promise<boolean> =>
  new Promise(resolve => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }: MessageEvent<{ taken: boolean }>) => resolve(data.taken);
    waiting.postMessage({ take: 'over' }, [channel.port2]);
  });

/**
 * Asks the version that waits, if one does, to take over. It looks for itself whether scans wait or another window stands at
 * the door, and then does not.
 */
export const takeOver = async (registration: ServiceWorkerRegistration): Promise<boolean> => {
  if (registration.installing)
    await Promise.race([installed(registration.installing), patience(WHILE_INSTALLING)]);
  if (!registration.waiting) return true;
  const changed = new Promise<true>(resolve => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true });
  });
  const taken = await Promise.race([asked(registration.waiting), patience(UNTIL_ANSWERED)]);
  if (taken) await Promise.race([changed, patience(UNTIL_ANSWERED)]);
  return taken;
};

/** By a press at the closed gate: the page is opened anew by the version that took over. */
export const takeUpdate = async (): Promise<void> => {
  const workers = navigator.serviceWorker;
  const registration = await workers?.getRegistration();
  if (!registration?.waiting) return;
  workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  updateRefused.value = !(await takeOver(registration));
};
