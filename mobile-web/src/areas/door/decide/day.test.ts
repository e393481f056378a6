import { describe, expect, it } from 'vitest';
import { dayAround, doorDay } from './day';

const HOUR = 3_600_000;
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** Every seven hours and a bit for a year, with both nights on which clocks are set. */
const instants = Array.from({ length: 1200 }, (_, number) => Date.UTC(2027, 0, 1) + number * 7.31 * HOUR);

describe.each(ZONES)('a day of the door in %s', zone => {
  it('is what the calendar says, asked for or bounded', () => {
    for (const at of instants) {
      const { from, until } = dayAround(at, zone);
      const day = doorDay(at, zone);
      expect(from <= at && at < until).toBe(true);
      expect([from - 1, from, until - 1, until].map(edge => doorDay(edge, zone) - day)).toEqual([
        -1, 0, 0, 1,
      ]);
    }
  });
});

it('is of its zone: another is asked anew', () => {
  const at = Date.UTC(2027, 3, 9, 3, 30);
  expect(dayAround(at, 'UTC').until).toBe(Date.UTC(2027, 3, 9, 4));
  expect(dayAround(at, 'Europe/Berlin').until).toBe(Date.UTC(2027, 3, 10, 2));
});
