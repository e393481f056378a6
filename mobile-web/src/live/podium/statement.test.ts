import { describe, expect, it } from 'vitest';
import type { OnFloor } from '../../api/podium';
import { clockDigits, limitDigits, statementClock, untilFlip } from './statement';

const START = Date.parse('2027-04-09T07:00:00.250Z');
const at = (seconds: number) => START + seconds * 1000;
const instant = (seconds: number) => new Date(at(seconds)).toISOString();

const speaking = (more: Partial<OnFloor> = {}): OnFloor => ({
  inscription: 'i1',
  entity: { code: 'NAM', name: 'Namibia' },
  state: 'speaking',
  startedAt: instant(0),
  limit: 180,
  paused: 0,
  ...more,
});

/** Statement, seconds since its start, what the clock says. */
const TABLE: [string, Partial<OnFloor>, number, string, string][] = [
  ['the first moment', {}, 0, 'green', '3:00'],
  ['a moment later', {}, 0.001, 'green', '3:00'],
  ['the first second is over', {}, 1, 'green', '2:59'],
  ['before amber', {}, 149.999, 'green', '0:31'],
  ['amber begins', {}, 150, 'amber', '0:30'],
  ['the last second', {}, 179.999, 'amber', '0:01'],
  ['the limit', {}, 180, 'red', '0:00'],
  ['just past it', {}, 180.999, 'red', '0:00'],
  ['a second past it', {}, 181, 'red', '+0:01'],
  ['an hour past it', {}, 180 + 3723, 'red', '+1:02:03'],
  ['ended pauses do not count', { paused: 60_000 }, 181, 'green', '0:59'],
  ['a pause stands still', { pausedAt: instant(100) }, 5000, 'green', '1:20'],
  ['a pause past the limit', { pausedAt: instant(190) }, 5000, 'red', '+0:10'],
  ['a pause after pauses', { pausedAt: instant(160), paused: 40_000 }, 999, 'green', '1:00'],
  ['extra time is within the limit', { limit: 240, extra: 60 }, 200, 'green', '0:40'],
  ['extra time brings back to amber', { limit: 240, extra: 60 }, 215, 'amber', '0:25'],
  ['the server is a little behind', {}, -0.4, 'green', '3:00'],
  ['an hour and more', { limit: 4000 }, 10, 'green', '1:06:30'],
];

describe('the clock of a statement', () => {
  it.each(TABLE)('%s', (_name, more, seconds, phase, digits) => {
    const clock = statementClock(speaking(more), at(seconds));
    expect([clock.phase, clockDigits(clock)]).toEqual([phase, digits]);
  });

  it('stands at the limit before the start, and at nothing while the floor is free', () => {
    const called = statementClock(speaking({ state: 'called', startedAt: null }), at(50));
    expect([called.phase, clockDigits(called), called.elapsed]).toEqual(['called', '3:00', 0]);
    expect(statementClock(null, at(0))).toEqual({ phase: 'free', paused: false, elapsed: 0, left: 0 });
  });

  it('takes the seconds of amber from the list', () => {
    expect(statementClock(speaking(), at(125), 60).phase).toBe('amber');
    expect(statementClock(speaking(), at(179), 0).phase).toBe('green');
  });

  it('reads a limit as it stands on the clock', () => {
    expect([0, 59.6, 180, 3600].map(limitDigits)).toEqual(['0:00', '1:00', '3:00', '1:00:00']);
  });
});

/** Numbers that repeat: a failure can be looked at again. */
const draws = (seed: number) => () => {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
};

describe('whatever the pauses, the extra time and the moment', () => {
  const drawn = draws(7);
  const cases = Array.from({ length: 500 }, () => {
    const seconds = drawn() * 900;
    const paused = Math.round(drawn() * seconds * 500);
    const extra = Math.round(drawn() * 4) * 60;
    const pausedAt = drawn() < 0.3 ? instant(seconds * (0.6 + 0.4 * drawn())) : null;
    return { seconds, floor: speaking({ paused, extra, limit: 180 + extra, pausedAt }) };
  });

  it('spoken and left make the limit, and nothing is spoken before the start', () => {
    for (const { seconds, floor } of cases) {
      const { elapsed, left } = statementClock(floor, at(seconds));
      expect(elapsed).toBeGreaterThanOrEqual(0);
      expect(elapsed + left).toBe((floor.limit ?? 0) * 1000);
    }
  });

  it('a pause of any length moves everything after it by as much', () => {
    for (const { seconds, floor } of cases) {
      if (floor.pausedAt) continue;
      const rested = { ...floor, paused: (floor.paused ?? 0) + 12_345 };
      expect(statementClock(rested, at(seconds) + 12_345)).toEqual(statementClock(floor, at(seconds)));
    }
  });

  it('two screens show the same digits, and the digits change when the flip is due and not before', () => {
    for (const { seconds, floor } of cases) {
      if (floor.pausedAt) continue;
      const moment = Math.round(at(seconds));
      const flip = untilFlip(floor, moment);
      const shown = (later: number) => clockDigits(statementClock(floor, moment + later));
      expect(flip).toBeGreaterThan(0);
      expect(flip).toBeLessThanOrEqual(1000);
      const { left } = statementClock(floor, moment);
      if (flip < 2 || left % 1000 === 0 || Math.abs(left) < 1000) continue;
      expect(shown(flip - 1)).toBe(shown(0));
      expect(shown(flip + 1)).not.toBe(shown(0));
    }
  });

  it('the time left never grows while it runs', () => {
    for (const { seconds, floor } of cases) {
      const [sooner, later] = [at(seconds), at(seconds + drawn() * 30)];
      expect(statementClock(floor, later).left).toBeLessThanOrEqual(statementClock(floor, sooner).left);
    }
  });
});
