/** No rehearsal takes longer, whatever hangs. */
export const LONGEST = 30_000;

const tellWorker = (milliseconds: number): void =>
  navigator.serviceWorker?.controller?.postMessage({ cut: milliseconds });

/**
 * Does something as if this phone were in airplane mode: requests of the page are refused, and the service worker answers
 * with what it keeps. It ends with the deed, with the time allowed, and with the page.
 */
export const withoutNetwork = async <T>(deed: () => Promise<T>): Promise<T> => {
  const real = globalThis.fetch;
  const refused: typeof fetch = () => Promise.reject(new TypeError('the network is cut off'));
  const end = () => {
    if (globalThis.fetch === refused) globalThis.fetch = real;
    tellWorker(0);
  };
  globalThis.fetch = refused;
  tellWorker(LONGEST);
  const timer = setTimeout(end, LONGEST);
  try {
    return await deed();
  } finally {
    clearTimeout(timer);
    end();
  }
};
