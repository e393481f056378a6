import { describe, expect, it } from 'vitest';
import { switchLanguage } from './catalogue';
import { LANGUAGES } from './language';
import { languageName } from './names';
import * as times from './times';

const ABSURD = [
  '',
  'garbage',
  '2018-02-30T10:00:00Z',
  '2018-04-09T25:61:00Z',
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '10000-01-01T00:00:00Z',
  'null',
  'NaN',
  '2018-04-09',
  '٢٠١٨-٠٤-٠٩',
];
const ZONES = ['Europe/Berlin', 'UTC', '', 'Atlantis/Poseidonis', '../etc', 'America/New_York'];

const shownBy = (instant: string, zone: string): string[] => [
  times.clockTime(instant, zone),
  times.clockRange(instant, instant, zone),
  times.longDay(instant, zone),
  times.shortDay(instant, zone),
  times.longDate(instant, zone),
  times.dayAndTime(instant, zone),
  times.dayRange(instant, '2018-04-09T07:00:00Z', zone),
  times.dayRange('2018-04-09T07:00:00Z', instant, zone),
  times.dayKey(instant, zone),
  times.zoneName(zone, instant),
  times.calendarDays(instant, instant),
  times.momentIn(instant, zone, ''),
  times.localDayAndTime(instant),
];

describe('moments that make no sense', () => {
  it.each(LANGUAGES)('never throw and never show as "Invalid Date" in %s', async language => {
    await switchLanguage(language);
    for (const instant of ABSURD) {
      for (const zone of ZONES) {
        expect(() => times.sameClock(instant, zone, 'UTC')).not.toThrow();
        for (const text of shownBy(instant, zone)) expect(text).not.toMatch(/invalid|NaN|undefined/i);
      }
    }
  });

  it('stand as a dash, and beside a good one only the good one is written', () => {
    expect(times.dayAndTime('garbage', 'UTC')).toBe(times.NO_TIME);
    expect(times.dayRange('garbage', '2018-04-09T07:00:00Z', 'UTC')).toBe('9 April 2018');
  });
});

it('writes a range whichever day comes first', () => {
  const right = times.calendarDays('2018-04-09', '2018-04-10');
  expect(times.calendarDays('2018-04-10', '2018-04-09')).toBe(right);
});

it('shows a language code that nobody knows as it is', () => {
  expect(languageName('not a language')).toBe('not a language');
  expect(languageName('x')).toBe('x');
});

it.each([
  ['2018-04-09T21:30:00Z', '2018-04-09T23:00:00Z', 'Europe/Berlin', true],
  ['2018-04-09T21:30:00Z', '2018-04-09T22:00:00Z', 'Europe/Berlin', false],
  ['2018-04-09T22:00:00Z', '2018-04-09T23:00:00Z', 'Europe/Berlin', false],
  ['2018-04-09T23:00:00Z', '2018-04-09T21:00:00Z', 'Europe/Berlin', false],
  ['garbage', '2018-04-09T23:00:00Z', 'Europe/Berlin', false],
])('knows whether %s–%s passes midnight in %s: %s', (start, end, zone, expected) => {
  expect(times.passesMidnight(start, end, zone)).toBe(expected);
});

it('counts the first of a month in French, and nothing else', async () => {
  await switchLanguage('fr');
  const first = '2018-12-01T09:00:00Z';
  expect(times.longDate(first)).toBe('1er décembre 2018');
  expect(times.longDay(first, 'UTC')).toBe('samedi 1er décembre 2018');
  expect(times.shortDay(first, 'UTC')).toBe('sam. 1er déc.');
  expect(times.dayAndTime(first, 'UTC')).toMatch(/^1er décembre 2018/);
  expect(times.calendarDays('2018-12-01', '2018-12-02')).toBe('1er–2 décembre 2018');
  expect(times.calendarDays('2018-12-01', 'garbage')).toBe('1er décembre 2018');
  expect(times.longDate('2018-12-11T09:00:00Z')).toBe('11 décembre 2018');
  expect(times.dayKey(first, 'UTC')).toBe('2018-12-01');
  await switchLanguage('en');
  expect(times.longDate(first)).toBe('1 December 2018');
});
