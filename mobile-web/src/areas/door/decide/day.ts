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

/** From when until when a day of the door lasts. */
export interface Day {
  from: number;
  until: number;
}

const MINUTE = 60_000;
/** Longer than any day of a door, also where clocks are put back. */
const LONGEST = 27 * 60;

/** The first minute for which that holds, of those after one for which it does not. */
const firstMinute = (before: number, last: number, holds: (minute: number) => boolean): number => {
  let [no, yes] = [before, last];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
};

let kept: (Day & { zone: string }) | undefined;

/** The day of the door in which that instant lies: who of thousands came in it is told without asking the calendar for each. */
export const dayAround = (at: number, zone: string): Day => {
  if (kept?.zone === zone && at >= kept.from && at < kept.until) return kept;
  const now = Math.floor(at / MINUTE);
  const day = doorDay(at, zone);
  const dayOf = (minute: number) => doorDay(minute * MINUTE, zone);
  const from = firstMinute(now - LONGEST, now, minute => dayOf(minute) >= day) * MINUTE;
  const until = firstMinute(now, now + LONGEST, minute => dayOf(minute) > day) * MINUTE;
  kept = { from, until, zone };
  return kept;
};
