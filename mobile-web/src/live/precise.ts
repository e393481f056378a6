import { api } from '../api/client';
import { type Judge, judgeTime, moveOn, serverNow } from './clock';
import { asOf, type Measured, measured, paceOf, REMEMBERED, type Sample, settledOffset } from './offset';

/** Where a reload finds how far the device's clock was off: without a network it then still shows the right time. */
const KEPT = 'plenary.clock';
/** More than this apart, one of two statements about the server's time is no longer true. */
const APART = 2000;
const LOOKS = 5;
const BETWEEN = 150;
/** Until the next measurement: soon, to learn how fast the device's clock runs; then ever more rarely, as that is known better. */
const AGAIN = [4_000, 6_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 600_000];
/** How many measurements are remembered, to tell the pace from one far back. */
const FAR = 8;

const deviceAhead = (): number => Date.now() - performance.now();

let samples: Sample[] = [];
let found: Measured[] = [];
/** By how much the offset grows with each millisecond, and until when that has been reckoned in. */
let pace = 0;
let steadied = 0;
let ahead = deviceAhead();

const keep = (): void => {
  try {
    sessionStorage.setItem(KEPT, String(Math.round(serverNow() - Date.now())));
  } catch {
    // Nothing can be stored: a reload measures anew.
  }
};

/** How far the device was behind the server when this tab last measured. */
const keptLag = (): number | undefined => {
  try {
    const kept = sessionStorage.getItem(KEPT);
    return kept === null ? undefined : Number(kept);
  } catch {
    return undefined;
  }
};

/**
 * The median of several looks counts; a time that was only received serves until the first such look, or when it shows that
 * the looks no longer hold.
 */
const weigh: Judge = (seen, roundTrip, held) => {
  if (Math.abs(seen - held) > APART + (roundTrip ?? 0)) forget();
  if (roundTrip === undefined) return samples.length === 0 ? seen : held;
  const at = performance.now();
  samples = [...samples, { offset: seen, roundTrip, at }].slice(-REMEMBERED);
  steadied = at;
  return settledOffset(asOf(samples, at, pace)) ?? seen;
};

const forget = (): void => {
  samples = [];
  found = [];
  pace = 0;
};

/** The server's clock is another one than before: only the looks of this measurement tell it. */
const forgetBefore = (last: Measured): void => {
  const latest = samples.slice(-LOOKS);
  forget();
  samples = latest.filter(
    ({ offset, roundTrip }) => Math.abs(offset - last.offset) <= last.bound + roundTrip,
  );
};

/** Lets the server's time go on at the server's pace, not at the device's: to be called before it is shown. */
export const steady = (): void => {
  const at = performance.now();
  moveOn(pace * (at - steadied));
  steadied = at;
};

/** Learns the pace from the latest looks and those of an earlier measurement, and sees all remembered looks by it. */
const learn = (): void => {
  const at = performance.now();
  const last = measured(samples.slice(-LOOKS));
  if (!last) return;
  steady();
  const learnt = paceOf(found, last);
  if (learnt === undefined) forgetBefore(last);
  else if (found.length > 0) pace = learnt;
  found = [...found, last].slice(-FAR);
  moveOn((settledOffset(asOf(samples, at, pace)) ?? last.offset) + at - serverNow());
};

let begun = false;

const begin = (): void => {
  if (begun) return;
  begun = true;
  ahead = deviceAhead();
  steadied = performance.now();
  const lag = keptLag();
  judgeTime(weigh, lag === undefined ? serverNow() - performance.now() : deviceAhead() + lag);
};

const pause = () => new Promise(resolve => setTimeout(resolve, BETWEEN));

const look = async (): Promise<void> => {
  try {
    for (let turn = 0; turn < LOOKS; turn += 1) {
      await api.get('/session'); // the client takes the server's time and the round trip from it
      await pause();
    }
    learn();
    keep();
  } catch {
    // No network: what was measured before serves on.
  }
};

let measuring: Promise<void> | undefined;

/** Asks the server a few times for its time, so that one slow answer does not set the clock; one measurement at a time. */
export const measureClock = (): Promise<void> => {
  begin();
  measuring ??= look().finally(() => {
    measuring = undefined;
  });
  return measuring;
};

/** Measures now, soon again and then ever more rarely, until it is stopped. */
export const followClock = (): (() => void) => {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    void measureClock();
    timer = setTimeout(next, AGAIN[Math.min(turn, AGAIN.length - 1)]);
    turn += 1;
  };
  next();
  return () => clearTimeout(timer);
};

/**
 * The monotonic clock of some devices stands still while they sleep. True when the device's own clock has run ahead of it:
 * the time is moved on by as much, and should be measured again.
 */
export const wokeUp = (): boolean => {
  const slept = deviceAhead() - ahead;
  ahead = deviceAhead();
  if (slept <= APART) return false;
  forget();
  moveOn(slept);
  return true;
};
