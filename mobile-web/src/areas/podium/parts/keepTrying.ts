const FIRST = 2000;
const LONGEST = 30_000;

/**
 * Tries until it is done, after each failure twice as long later, half a minute at most, and at once when the device has a
 * network again. Returns what stops it.
 */
export const keepTrying = (attempt: () => Promise<boolean>): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST;
  let trying = false;
  let over = false;
  const run = async () => {
    if (trying || over) return;
    clearTimeout(timer);
    trying = true;
    const done = await attempt().catch(() => false);
    trying = false;
    if (done) stop();
    if (over) return;
    timer = setTimeout(run, wait);
    wait = Math.min(wait * 2, LONGEST);
  };
  const stop = () => {
    over = true;
    clearTimeout(timer);
    removeEventListener('online', run);
  };
  addEventListener('online', run);
  void run();
  return stop;
};
