import { locale, t } from './catalogue';

export type Instant = string;

const cache = new Map<string, Intl.DateTimeFormat>();

const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale.value + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale.value, options);
  cache.set(key, known);
  return known;
};

/** The zone of the reader's device. */
export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const clockTime = (instant: Instant, timeZone: string): string =>
  formatter({ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

export const clockRange = (start: Instant, end: Instant, timeZone: string): string =>
  `${clockTime(start, timeZone)}–${clockTime(end, timeZone)}`;

export const longDay = (instant: Instant, timeZone: string): string =>
  formatter({ timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );

export const shortDay = (instant: Instant, timeZone: string): string =>
  formatter({ timeZone, weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(instant));

export const dayAndTime = (instant: Instant, timeZone: string): string =>
  formatter({
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

/** "9–10 April 2018": as each language writes a range of days. */
export const dayRange = (start: Instant, end: Instant, timeZone: string): string =>
  formatter({ timeZone, day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
    new Date(start),
    new Date(end),
  );

/** The calendar day in a zone as 2018-04-09, for grouping. */
export const dayKey = (instant: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );

/** True when both zones show the same clock at that instant. */
export const sameClock = (instant: Instant, left: string, right: string): boolean =>
  left === right ||
  (clockTime(instant, left) === clockTime(instant, right) &&
    dayKey(instant, left) === dayKey(instant, right));

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
    .formatToParts(new Date(instant))
    .find(part => part.type === 'timeZoneName')?.value ?? zoneCity(timeZone);
