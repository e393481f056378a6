import { signal } from '@preact/signals';
import {
  addPeople,
  BEGINNING,
  erasePeople,
  isLong,
  type Kept,
  type Place,
  readPeople,
  readSince,
  writePeople,
} from './people';
import { forgetPhotos } from './photos';
import type { BadgeRow, SnapshotHead } from './snapshot';
import { inTurn } from './turn';
import { tellWindows } from './windows';

/** What the door knows, in memory: a verdict must not wait for the disk, nor for a key. */
const rows = new Map<string, BadgeRow>();
const byBadge = new Map<string, BadgeRow>();
let place: Place | undefined;

/** How many lists were learned whole, and which of them the store has: what it says of an older one counts no more. */
let learned = 0;
let written = 0;
const isAhead = (): boolean => written !== learned;

export const head = signal<SnapshotHead | undefined>(undefined);
export const badgeCount = signal(0);

const remember = (row: BadgeRow): void => {
  rows.set(row.registration, row);
  byBadge.set(row.badge, row);
};

const forget = (): void => {
  rows.clear();
  byBadge.clear();
};

/** By the server's counting, and of two that say the same by its clock. */
const isNewer = (one: SnapshotHead, other: SnapshotHead): boolean => {
  const further = Number(one.sequence) - Number(other.sequence);
  return further > 0 || (further === 0 && Date.parse(one.asOf) > Date.parse(other.asOf));
};

/** What lies in the store; this window may have learned more meanwhile, and goes on from there. */
const take = (kept: Kept): void => {
  for (const part of kept.rows) for (const row of part) remember(row);
  if (kept.head && (!head.value || isNewer(kept.head, head.value))) head.value = kept.head;
  place = kept.place;
  badgeCount.value = rows.size;
};

/** What another window wrote anew; nothing when it has ended the enrolment, or when it cannot be opened. */
const readAnew = async (): Promise<void> => {
  const kept = await readPeople();
  if (isAhead()) return;
  forget();
  if (!kept.head) head.value = undefined;
  take(kept);
};

const readAll = async (): Promise<void> => {
  const before = learned;
  const kept = await readPeople();
  if (learned !== before) return;
  written = learned;
  forget();
  head.value = kept.head;
  take(kept);
};

/** What other windows wrote since; everything anew when they wrote it anew. */
const catchUp = async (): Promise<void> => {
  const since = place && (await readSince(place));
  if (isAhead()) return;
  if (since) take(since);
  else await readAnew();
};

export const loadKnown = (): Promise<void> => inTurn(readAll);
export const followOthers = (): Promise<void> => inTurn(catchUp);

/** Takes over a snapshot, whole or what changed; in memory at once, and kept when this is done. */
export const learn = async (next: SnapshotHead, changed: BadgeRow[], full: boolean): Promise<void> => {
  if (full) {
    forget();
    learned += 1;
  }
  for (const row of changed) remember(row);
  head.value = next;
  badgeCount.value = rows.size;
  await keep(changed, next);
};

/** One person has moved. */
export const keepRow = (row: BadgeRow): void => {
  remember(row);
  void keep([row]);
};

/** The head goes with the rows that it speaks of: a head that is kept before its rows would never be asked for them again. */
const keep = (changed: BadgeRow[], next?: SnapshotHead): Promise<void> =>
  inTurn(async () => {
    try {
      place = place && !isAhead() ? await add(changed, place, next) : await writeAll();
      tellWindows('people');
    } catch (fault) {
      // No room: memory has it, and the next writing writes everybody.
      place = undefined;
      console.warn(fault);
    }
  });

const writeAll = async (own = head.value): Promise<Place> => {
  const list = learned;
  const all = await writePeople(own, [...rows.values()]);
  written = list;
  return all;
};

const add = async (changed: BadgeRow[], since: Place, next?: SnapshotHead): Promise<Place> => {
  const own = head.value; // it speaks of no row that is not yet written below; what is learned meanwhile is kept next
  const others = await readSince(since);
  if (isAhead()) return writeAll(); // a whole list was learned meanwhile: it knows better than what was to be added
  if (others) take(others);
  else await readAnew();
  if (isAhead()) return writeAll();
  for (const row of changed) remember(row);
  badgeCount.value = rows.size;
  const added = await addPeople(next, changed, place ?? BEGINNING);
  return isLong(added) ? writeAll(isAhead() ? head.value : own) : added;
};

const forgetAll = (): void => {
  forget();
  forgetPhotos();
  head.value = undefined;
  badgeCount.value = 0;
  place = undefined;
  written = learned;
};

/** The enrolment has ended: nobody is known here any more, in memory or on disk, nor whoever was just being written down. */
export const forgetPeople = (): Promise<void> => {
  forgetAll();
  return inTurn(async () => {
    await erasePeople();
    forgetAll();
    tellWindows('people');
  });
};

export const everybody = (): Iterable<BadgeRow> => rows.values();
export const rowOf = (registration: string): BadgeRow | undefined => rows.get(registration);
export const rowOfBadge = (badge: string): BadgeRow | undefined => byBadge.get(badge);
