import { signal } from '@preact/signals';
import { takeOver } from './update';

/** Whether this phone has everything to open the door without a network: undefined as long as nobody has said it. */
export const keptOffline = signal<boolean | undefined>(undefined);

/**
 * Asks the service worker to keep the door's code and its QR reader, which nobody but a door needs, and the browser not
 * to clear this phone's scans when space is short.
 */
export const keepDoorOffline = async (): Promise<void> => {
  void navigator.storage?.persist?.();
  const workers = navigator.serviceWorker;
  if (!workers) return;
  workers.addEventListener('message', heard);
  const registration = await workers.ready;
  registration.active?.postMessage({ keep: 'door' });
};

/** A page that came over the network may be newer than the worker: a door keeps the version by which it was enrolled. */
export const beginDoorOffline = async (): Promise<void> => {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) await takeOver(registration);
  await keepDoorOffline();
};

/** No door any more: its pages come over the network again, as everybody's. */
export const endDoorOffline = async (): Promise<void> => {
  await globalThis.caches?.delete('door');
};

const heard = (message: MessageEvent<{ kept?: string; ok?: boolean }>) => {
  if (message.data?.kept === 'door') keptOffline.value = message.data.ok === true;
};
