import { signal } from '@preact/signals';

/** How far the server's clock is ahead of this device's, in milliseconds. */
let offset = 0;
let anchor = { server: Date.now(), monotonic: performance.now() };

/** Set whenever the server tells its time; countdowns never trust the phone's clock. */
export const noteServerTime = (instant: string): void => {
  const server = Date.parse(instant);
  if (Number.isNaN(server)) return;
  anchor = { server, monotonic: performance.now() };
  offset = server - Date.now();
};

/** The server's present instant, counted on the monotonic clock so that a changed phone clock does not matter. */
export const serverNow = (): number => anchor.server + (performance.now() - anchor.monotonic);

export const clockOffset = (): number => offset;

/** Ticks four times a second while somebody watches. */
export const now = signal(serverNow());
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

export const watchClock = (): (() => void) => {
  now.value = serverNow();
  watchers += 1;
  timer ??= setInterval(() => {
    now.value = serverNow();
  }, 250);
  return () => {
    watchers -= 1;
    if (watchers > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};
