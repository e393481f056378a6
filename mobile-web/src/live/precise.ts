import { api } from '../api/client';
import { type Judge, judgeTime, moveOn, serverNow } from './clock';
import { REMEMBERED, type Sample, settledOffset } from './offset';

/** Where a reload finds how far the device's clock was off: without a network it then still shows the right time. */
const KEPT = 'plenary.clock';
/** More than this apart, one of two statements about the server's time is no longer true. */
const APART = 2000;
const LOOKS = 5;
const BETWEEN = 150;

const deviceAhead = (): number => Date.now() - performance.now();

let samples: Sample[] = [];
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
  if (Math.abs(seen - held) > APART + (roundTrip ?? 0)) samples = [];
  if (roundTrip === undefined) return samples.length === 0 ? seen : held;
  samples = [...samples, { offset: seen, roundTrip }].slice(-REMEMBERED);
  return settledOffset(samples) ?? seen;
};

let begun = false;

const begin = (): void => {
  if (begun) return;
  begun = true;
  ahead = deviceAhead();
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

/**
 * The monotonic clock of some devices stands still while they sleep. True when the device's own clock has run ahead of it:
 * the time is moved on by as much, and should be measured again.
 */
export const wokeUp = (): boolean => {
  const slept = deviceAhead() - ahead;
  ahead = deviceAhead();
  if (slept <= APART) return false;
  samples = [];
  moveOn(slept);
  return true;
};
