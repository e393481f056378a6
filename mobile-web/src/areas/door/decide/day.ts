const BEGINS_AT_HOUR = 4;
const DAY = 24 * 3_600_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const kept = clocks.get(zone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  clocks.set(zone, made);
  return made;
};

/**
 * The day of a door, as a number that rises by one each day: from four in the morning in the meeting's zone to the next, as
 * the server's `DoorDay` has it. Who came in on one day is not "already inside" on the next.
 */
export const doorDay = (at: number, zone: string): number => {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map(part => [part.type, Number(part.value)] as const),
  );
  const date = Date.UTC(parts.get('year')!, parts.get('month')! - 1, parts.get('day')!) / DAY;
  return parts.get('hour')! < BEGINS_AT_HOUR ? date - 1 : date;
};
