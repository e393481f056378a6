import { signal } from '@preact/signals';

/** The server's time less our monotonic time, as first told. */
let offset = Date.now() - performance.now();

/** Weighs what the server has told against what it told before; without one the last word counts. */
export type Judge = (seen: number, roundTrip: number | undefined, held: number) => number;
let judge: Judge | undefined;

/** Pages whose clocks must agree within a tenth of a second bring a judge: see `precise`. */
export const judgeTime = (by: Judge, first: number): void => {
  judge = by;
  offset = first;
};

/**
 * Set whenever the server tells its time; countdowns never trust the phone's clock. With the moment at which the answer was
 * asked for, half of the round trip is taken for the way back.
 */
export const noteServerTime = (instant: string, sentAt?: number): void => {
  const received = performance.now();
  const roundTrip = sentAt === undefined ? undefined : received - sentAt;
  const seen = Date.parse(instant) - received + (roundTrip ?? 0) / 2;
  if (!Number.isNaN(seen)) offset = judge ? judge(seen, roundTrip, offset) : seen;
};

/** The server's present instant, counted on the monotonic clock so that a changed phone clock does not matter. */
export const serverNow = (): number => offset + performance.now();

/** Moves the time on by what the monotonic clock has missed. */
export const moveOn = (milliseconds: number): void => {
  offset += milliseconds;
};

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
