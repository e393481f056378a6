import { signal } from '@preact/signals';

/** Whether this phone has everything to open the door without a network: undefined as long as nobody has said it. */
export const keptOffline = signal<boolean | undefined>(undefined);

/**
 * Asks the service worker to keep the door's code and its QR reader, which nobody but a door needs, and the browser not
 * to clear this phone's scans when space is short.
 */
export const keepDoorOffline = (): void => {
  void navigator.storage?.persist?.();
  const workers = navigator.serviceWorker;
  if (!workers) return;
  workers.addEventListener('message', heard);
  void workers.ready.then(registration => registration.active?.postMessage({ keep: 'door' }));
};

const heard = (message: MessageEvent<{ kept?: string; ok?: boolean }>) => {
  if (message.data?.kept === 'door') keptOffline.value = message.data.ok === true;
};
