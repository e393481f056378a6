import { useEffect } from 'preact/hooks';

/** Keeps the screen awake while the page is in sight, where the browser can. */
export const useWakeLock = (): void => {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let wanted = true;
    const hold = async () => {
      if (!navigator.wakeLock || document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (!wanted) await lock.release();
      } catch {
        // Low battery or forbidden: the screen then sleeps as it always does.
      }
    };
    void hold();
    document.addEventListener('visibilitychange', hold); // the browser lets go whenever the page is hidden
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
};
