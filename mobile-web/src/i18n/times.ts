import { direction, locale, t } from './catalogue';

export type Instant = string;

/** What stands where a moment is missing or absurd: a page with one bad date still shows everything else. */
export const NO_TIME = '—';

const cache = new Map<string, Intl.DateTimeFormat>();

const inKnownZone = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat(tag, options);
  } catch {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  }
};

const formatter = (options: Intl.DateTimeFormatOptions, tag = locale.value): Intl.DateTimeFormat => {
  const key = tag + JSON.stringify(options);
  const known = cache.get(key) ?? inKnownZone(tag, options);
  cache.set(key, known);
  return known;
};

const moment = (instant: Instant): Date | undefined => {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** French counts the first of a month and only that: "1er avril", which `Intl` writes as "1 avril". */
const joined = (parts: { type: string; value: string }[]): string =>
  parts
    .map(({ type, value }) =>
      type === 'day' && value === '1' && locale.value.startsWith('fr') ? '1er' : value,
    )
    .join('');

const written = (instant: Instant, options: Intl.DateTimeFormatOptions, tag?: string): string => {
  const date = moment(instant);
  return date ? joined(formatter(options, tag).formatToParts(date)) : NO_TIME;
};

/** The zone of the reader's device. */
export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

export const clockTime = (instant: Instant, timeZone: string): string =>
  written(instant, { timeZone, ...CLOCK });

/** "09:00–10:30"; in Arabic the mark in front lets the start stand to the right, also where the range stands alone. */
export const clockRange = (start: Instant, end: Instant, timeZone: string): string =>
  `${direction.value === 'rtl' ? '\u200f' : ''}${clockTime(start, timeZone)}–${clockTime(end, timeZone)}`;

export const longDay = (instant: Instant, timeZone: string): string =>
  written(instant, { timeZone, weekday: 'long', ...DAY });

/** A day without its weekday: "9 April 2018". */
export const longDate = (instant: Instant, timeZone = 'UTC'): string =>
  written(instant, { timeZone, ...DAY });

export const shortDay = (instant: Instant, timeZone: string): string =>
  written(instant, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });

export const dayAndTime = (instant: Instant, timeZone: string): string =>
  written(instant, { timeZone, ...DAY, ...CLOCK });

/** "9–10 April 2018": as each language writes a range of days, whichever of the two comes first. */
export const dayRange = (start: Instant, end: Instant, timeZone: string): string => {
  const [first, last] = [moment(start), moment(end)];
  if (!first || !last) return longDayOf(first ?? last, timeZone);
  const [early, late] = first <= last ? [first, last] : [last, first];
  return joined(formatter({ timeZone, ...DAY }).formatRangeToParts(early, late));
};

const longDayOf = (day: Date | undefined, timeZone: string): string =>
  day ? joined(formatter({ timeZone, ...DAY }).formatToParts(day)) : NO_TIME;

/** The calendar day in a zone as 2018-04-09, for grouping. */
export const dayKey = (instant: Instant, timeZone: string): string =>
  written(instant, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');

/** True when both zones show the same clock at that instant. */
export const sameClock = (instant: Instant, left: string, right: string): boolean =>
  left === right ||
  (clockTime(instant, left) === clockTime(instant, right) &&
    dayKey(instant, left) === dayKey(instant, right));

/** True when a window begun on one day of a zone lasts into the next; one that ends at midnight does not. */
export const passesMidnight = (start: Instant, end: Instant, timeZone: string): boolean => {
  const last = moment(end)?.getTime();
  if (last === undefined || !(last > Date.parse(start))) return false;
  return dayKey(start, timeZone) !== dayKey(new Date(last - 1).toISOString(), timeZone);
};

/** The city of an IANA zone (`America/New_York` is New York); abbreviations are not understood everywhere. */
export const zoneCity = (zone: string): string => (zone.split('/').pop() ?? zone).replaceAll('_', ' ');

/** A calendar day (`2018-04-09`) as an instant for the formatters, to be read in UTC. */
export const dayInstant = (day: string): Instant => `${day}T12:00:00Z`;

/** "9–10 April 2018" for calendar days, which have no zone. */
export const calendarDays = (first: string, last: string): string =>
  dayRange(dayInstant(first), dayInstant(last), 'UTC');

/** A day and time with the city whose clock it is. */
export const momentIn = (instant: Instant, timeZone: string, city: string): string =>
  t('core.time.inCity', { time: dayAndTime(instant, timeZone), city });

/** A zone under its usual name in the reader's language: "Eastern Time", «توقيت شرق أوروبا». */
export const zoneName = (timeZone: string, instant: Instant): string =>
  formatter({ timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(moment(instant) ?? new Date(0))
    .find(part => part.type === 'timeZoneName')?.value ?? zoneCity(timeZone);

/** A wall clock's text (`2018-04-09T09:00`) as the reader's language writes it; it belongs to no zone. */
export const localDayAndTime = (local: string): string => dayAndTime(`${local.slice(0, 16)}:00Z`, 'UTC');
