/** No rehearsal takes longer, whatever hangs. */
export const LONGEST = 30_000;

const tellWorker = (milliseconds: number): void =>
  navigator.serviceWorker?.controller?.postMessage({ cut: milliseconds });

/** Ends the cut that is on. */
let running: (() => void) | undefined;

/**
 * Does something as if this phone were in airplane mode: requests of the page are refused, and the service worker answers
 * with what it keeps. It ends with the deed, when whoever asked for it says so, with the time allowed, and with the page.
 */
export const withoutNetwork = async <T>(deed: () => Promise<T>, over: AbortSignal): Promise<T> => {
  running?.(); // else its refusals would be taken for the network, and given back as such
  const real = globalThis.fetch;
  const refused: typeof fetch = () => Promise.reject(new TypeError('the network is cut off'));
  const end = () => {
    if (running !== end) return;
    running = undefined;
    clearTimeout(timer);
    if (globalThis.fetch === refused) globalThis.fetch = real;
    tellWorker(0);
  };
  const timer = setTimeout(end, LONGEST);
  running = end;
  globalThis.fetch = refused;
  tellWorker(LONGEST);
  over.addEventListener('abort', end, { once: true });
  try {
    return await deed();
  } finally {
    end();
  }
};
