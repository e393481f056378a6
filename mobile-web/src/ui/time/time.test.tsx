import { render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as times from '../../i18n/times';
import { TimeInZones } from './TimeInZones';

beforeEach(() => void vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions'));
afterEach(() => void vi.restoreAllMocks());

const readIn = (timeZone: string, start: string, end: string): string => {
  const known = new Intl.DateTimeFormat().resolvedOptions();
  vi.mocked(Intl.DateTimeFormat.prototype.resolvedOptions).mockReturnValue({ ...known, timeZone });
  expect(times.readerZone()).toBe(timeZone);
  const { container } = render(<TimeInZones start={start} end={end} zone="Europe/Berlin" cityAbove />);
  return container.textContent ?? '';
};

it.each([
  [
    'Asia/Tokyo',
    '2018-04-09T14:30:00Z',
    '2018-04-09T15:30:00Z',
    '23:30–00:30 your time (until the next day)',
  ],
  ['Asia/Tokyo', '2018-04-09T16:00:00Z', '2018-04-09T17:00:00Z', 'Tue 10 Apr 01:00–02:00 your time'],
  ['America/New_York', '2018-04-09T02:00:00Z', '2018-04-09T03:00:00Z', 'Sun 8 Apr 22:00–23:00 your time'],
  ['Asia/Tokyo', '2018-04-09T07:00:00Z', '2018-04-09T08:00:00Z', '16:00–17:00 your time'],
])('in %s says from %s to %s on which day it is: %s', (zone, start, end, expected) => {
  expect(readIn(zone, start, end).replace(/^\d\d:\d\d–\d\d:\d\d/, '')).toBe(expected);
});
