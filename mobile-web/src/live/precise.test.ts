import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../test/server';
import { noteServerTime, serverNow } from './clock';
import { paceOf, settledOffset } from './offset';
import { followClock, measureClock, steady, wokeUp } from './precise';

/** The server is an hour and 321 ms ahead of a device whose clocks we hold. */
const TRUE_AHEAD = 3_600_321;
const START = Date.parse('2027-04-09T07:00:00Z');
let monotonic = 0;
let device = START;
let real = 0;
/** How fast the device's clocks run. */
let speed = 1;

const passes = (milliseconds: number) => {
  real += milliseconds;
  monotonic += milliseconds * speed;
  device += milliseconds * speed;
};
const trueNow = () => START + real + TRUE_AHEAD;

/** Asks the server for its time; the ways there and back may take unlike long. */
const look = (there: number, back: number) => {
  const sent = performance.now();
  passes(there);
  const told = new Date(trueNow()).toISOString();
  passes(back);
  noteServerTime(told, sent);
};
const error = () => Math.abs(serverNow() - trueNow());

beforeAll(() => {
  serve({});
  return measureClock();
});
beforeEach(() => {
  speed = 1;
  passes(100_000);
  device = START + monotonic;
  vi.spyOn(performance, 'now').mockImplementation(() => monotonic);
  vi.spyOn(Date, 'now').mockImplementation(() => device);
  wokeUp();
  noteServerTime(new Date(trueNow() - 86_400_000).toISOString()); // what was known before no longer holds
});
afterEach(() => vi.restoreAllMocks());

describe('the server’s clock', () => {
  it('is known within 100 ms over any network whose faster half is ordinary', () => {
    for (let turn = 0; turn < 200; turn += 1) {
      const slow = turn % 3 === 0;
      look(slow ? 900 + (turn % 7) * 100 : 20 + (turn % 11) * 7, 20 + (turn % 13) * 7);
      if (turn >= 3) expect(error()).toBeLessThan(100);
    }
  });

  it('does not jump at one slow answer, nor at a time that was only received', () => {
    for (let turn = 0; turn < 5; turn += 1) look(20, 20);
    look(1800, 10);
    const told = new Date(trueNow()).toISOString();
    passes(1500);
    noteServerTime(told);
    expect(error()).toBeLessThan(5);
  });

  it('takes a time that was only received until it can measure', () => {
    noteServerTime(new Date(trueNow()).toISOString());
    expect(error()).toBeLessThan(2);
  });

  it('follows a server that was set anew', () => {
    for (let turn = 0; turn < 5; turn += 1) look(20, 20);
    noteServerTime(new Date(trueNow() + 60_000).toISOString());
    expect(Math.abs(serverNow() - trueNow() - 60_000)).toBeLessThan(5);
  });

  it.each([
    [1.005, 11, 60],
    [0.995, 11, 60],
    [1, 11, 15],
    [1, 397, 200],
  ])(
    'on a device that runs at %d of the server’s pace, with up to %d ms more there, is off by less than %d ms',
    async (pace, slow, most) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      speed = pace;
      let turn = 0;
      serve({
        'GET /session': () => {
          turn += 1;
          passes(10 + ((turn * 97) % slow));
          const serverTime = new Date(trueNow()).toISOString();
          passes(10 + ((turn * 5) % 13));
          return { serverTime };
        },
      });
      const stop = followClock();
      let worst = 0;
      for (let second = 0; second < 900; second += 1) {
        passes(1000);
        await vi.advanceTimersByTimeAsync(1000 * speed);
        steady();
        if (second > 1) worst = Math.max(worst, error());
      }
      stop();
      vi.useRealTimers();
      expect(worst).toBeLessThan(most);
    },
  );

  it('does not take a slow network for a pace', () => {
    const first = { offset: 100, at: 0, bound: 5 };
    expect(paceOf([], first)).toBe(0);
    expect(paceOf([first], { offset: 109, at: 4000, bound: 5 })).toBe(0);
    expect(paceOf([first], { offset: 120, at: 4000, bound: 5 })).toBe(0.005);
    const slow = { offset: 300, at: -4000, bound: 400 };
    expect(paceOf([slow, first], { offset: 120, at: 4000, bound: 5 })).toBe(0.005);
  });

  it('takes no more for a pace than a device’s clock can be off, and what cannot be one for another clock', () => {
    const first = { offset: 100, at: 0, bound: 5 };
    expect(paceOf([first], { offset: 130, at: 4000, bound: 5 })).toBe(0.006);
    expect(paceOf([first], { offset: 70, at: 4000, bound: 5 })).toBe(-0.006);
    expect(paceOf([first], { offset: 300, at: 4000, bound: 5 })).toBeUndefined();
  });

  it.each([200, -200, 1500])(
    'follows within two measurements when the server’s clock steps by %d ms',
    async step => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      let stepped = 0;
      serve({
        'GET /session': () => {
          passes(10);
          const serverTime = new Date(trueNow() + stepped).toISOString();
          passes(10);
          return { serverTime };
        },
      });
      const off = () => Math.abs(serverNow() - trueNow() - stepped);
      const stop = followClock();
      let worst = 0;
      for (let second = 0; second < 60; second += 1) {
        passes(1000);
        await vi.advanceTimersByTimeAsync(1000);
        if (second === 2) stepped = step;
        steady();
        if (second > 8) worst = Math.max(worst, off());
      }
      stop();
      vi.useRealTimers();
      expect(worst).toBeLessThan(25);
    },
  );

  it('goes on through sleep, in which the monotonic clock may stand still', () => {
    look(20, 20);
    expect(wokeUp()).toBe(false);
    const before = serverNow();
    device += 600_000;
    expect(wokeUp()).toBe(true);
    expect(serverNow() - before).toBe(600_000);
  });

  it('ignores a device whose clock is put back', () => {
    look(20, 20);
    device -= 3_600_000;
    expect(wokeUp()).toBe(false);
    expect(error()).toBeLessThan(5);
  });

  it('is unknown without a look, and the middle of two', () => {
    expect(settledOffset([])).toBeUndefined();
    const both = [10, 20, 90, 1].map((offset, index) => ({ offset, roundTrip: index, at: 0 }));
    expect(settledOffset(both)).toBe(15);
  });
});
