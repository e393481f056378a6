import { signal } from '@preact/signals';
import type { QuickReason } from '../decide/override';
import type { Direction, Verdict } from '../decide/verdict';
import { doorDatabase } from './database';
import { formers, madeUndeliverable } from './former';
import type { PhotoRef } from './photos';
import { type Made, recordOf, scanOf, scansOf } from './records';
import { destroyKey } from './sealed';
import { refusedUndoCount, waitingUndos } from './undos';
import { tellWindows } from './windows';

/** A category as it looks: letter and colour stand on the badge (B1). */
export interface Category {
  letter: string;
  colour: string;
  name: string;
}

/** What the door staff may see of a person, nothing else (P5). */
export interface Person {
  displayName: string;
  passportName?: string;
  honorific?: string;
  entity?: string;
  category?: Category;
  noPhoto?: boolean;
  /** Which photo there is to compare, if any. */
  photo?: PhotoRef;
}

/** One scan as it happened; it stays here until the server has it, and for a while after (B5, B7). */
export interface StoredScan {
  id: string;
  code?: string;
  badge?: string;
  /** The enrolment under which it was made; absent in scans of an older application. */
  device?: string;
  /** The device's own clock, and how far the server's is ahead of it. */
  at: string;
  offset: number;
  /** The gate at which it happened. */
  gate: string;
  direction: Direction;
  decided: Verdict;
  person?: Person;
  /** 1 until the server has answered: IndexedDB cannot index true and false. */
  pending: 0 | 1;
  /** What the server said; absent, too, when it could not take this as a scan. */
  answered?: Verdict;
  conflict?: boolean;
  /** Why the server could not take it as a scan; it is kept, and sent again when the gate is next opened. */
  refused?: string;
  /** Since when it waits for a server that hears, but has no time: what came later is not held up for ever. */
  heldSince?: string;
  /** Sent after the access had ended: the server keeps it, and it decided nothing. */
  late?: boolean;
  undone?: boolean;
  /** Why the server would not have it taken back: it still counts. */
  notUndone?: string;
  /** Of a supervisor's override: the scan that it overrides, and why (B10). */
  overrides?: string;
  reason?: string;
  /** Which of those that one press chooses. */
  reasonCode?: QuickReason;
}

/** What has not reached the server yet: scans, overrides, and acts that were taken back. */
export const pendingCount = signal(0);

/** What a former enrolment left and no way leads to the server for: kept, tried again, and waited for by nothing. */
export const undeliverableCount = signal(0);

/** Scans for which the phone had no room: they live as long as this page does, or until there is room. */
export const homeless = signal<StoredScan[]>([]);

/** Acts that could not be taken back, since the gate was opened last; and the latest of them. */
export const refusedUndos = signal(0);
export const notUndone = signal<string | undefined>(undefined);

const waiting = () => IDBKeyRange.bound([1], [2]);

/** They are counted after each scan, and a day without a network leaves thousands: read only where they must be told apart. */
const countKept = async (): Promise<{ all: number; undeliverable: number }> => {
  const database = await doorDatabase();
  const lost = await madeUndeliverable();
  const undos = await waitingUndos();
  const scans = () => database.countFromIndex('scans', 'pending', waiting());
  if (!lost) return { all: (await scans()) + undos.length, undeliverable: 0 };
  const left = [...(await database.getAllFromIndex('scans', 'pending', waiting())), ...undos];
  return { all: left.length, undeliverable: left.filter(lost).length };
};

let asked = 0;
let told = 0;

export const loadPendingCount = async (): Promise<void> => {
  asked += 1;
  const mine = asked;
  const kept = await countKept().catch(() => ({ all: 0, undeliverable: 0 }));
  const refused = await refusedUndoCount().catch(() => 0);
  if (mine < told) return; // what was counted later is known already
  told = mine;
  refusedUndos.value = refused;
  undeliverableCount.value = kept.undeliverable;
  pendingCount.value =
    kept.all - kept.undeliverable + homeless.value.filter(({ pending }) => pending === 1).length;
};

const changed = async (): Promise<void> => {
  await loadPendingCount();
  tellWindows('scans');
};

export const write = async (scans: StoredScan[]): Promise<void> => {
  const database = await doorDatabase();
  const records = await Promise.all(scans.map(scan => recordOf(database, scan)));
  const transaction = database.transaction('scans', 'readwrite', { durability: 'strict' });
  await Promise.all([...records.map(record => transaction.store.put(record)), transaction.done]);
};

/**
 * Written before the verdict is shown: a phone that dies now has not lost the scan. Where there is no room, what the server
 * has long had makes room; where that is not enough, the scan stays in memory and the page says so.
 */
export const keepScan = async (scan: StoredScan): Promise<void> => {
  try {
    await write([scan]).catch(async () => {
      await makeRoom();
      await write([scan]);
    });
  } catch (fault) {
    console.error(fault);
    homeless.value = [...homeless.value, scan];
  }
  await changed();
};

/** Gives those without room another try, once others have gone. */
export const houseScans = async (): Promise<void> => {
  const scans = homeless.value;
  if (scans.length === 0) return;
  try {
    await write(scans);
  } catch {
    return;
  }
  homeless.value = homeless.value.filter(scan => !scans.includes(scan));
  await changed();
};

const EVER = '9999';

/** What can be had again goes before a scan has no place: what the server knows already, and kept faces. */
const makeRoom = async (): Promise<void> => {
  await forgetOldScans(EVER);
  await (await doorDatabase()).clear('photos');
  await globalThis.caches?.delete('read');
};

const ANY: Made = () => true;

/** In the order in which they happened: of two scans of one badge the first must arrive first. */
export const pendingScans = async (most: number, made = ANY): Promise<StoredScan[]> => {
  const unhoused = homeless.value.filter(scan => scan.pending === 1 && made(scan));
  const kept = await keptPending(most, made).catch(() => []);
  return [...kept, ...unhoused].sort((one, other) => (one.at < other.at ? -1 : 1)).slice(0, most);
};

/** Looks further where those of another enrolment lie before them. */
const keptPending = async (most: number, made: Made, within = most): Promise<StoredScan[]> => {
  const database = await doorDatabase();
  const found = await database.getAllFromIndex('scans', 'pending', waiting(), within);
  const own = found.filter(made);
  if (own.length < most && found.length === within) return keptPending(most, made, 4 * within);
  return scansOf(database, own.slice(0, most));
};

/** What the server said of a scan. */
export type Settled = { id: string } & Pick<StoredScan, 'answered' | 'conflict' | 'refused' | 'late'>;

/** Records what the server said of some scans; nothing is ever dropped unanswered. */
export const settleScans = async (answers: Settled[]): Promise<void> => {
  const said = new Map(answers.map(({ id, ...answer }) => [id, answer]));
  homeless.value = homeless.value
    .map(scan => (said.has(scan.id) ? { ...scan, ...said.get(scan.id), pending: 0 as const } : scan))
    .filter(scan => scan.pending === 1 || scan.refused);
  await alter(
    ({ id }) => said.has(id),
    id => ({ ...said.get(id), pending: 0 }),
    [...said.keys()],
  );
};

type Change = (id: string) => Partial<StoredScan>;

const alter = async (
  which: (record: { id: string; refused?: string }) => boolean,
  change: Change,
  ids?: string[],
): Promise<void> => {
  const database = await doorDatabase();
  const transaction = database.transaction('scans', 'readwrite', { durability: 'strict' });
  const found = ids
    ? await Promise.all(ids.map(id => transaction.store.get(id)))
    : await transaction.store.getAll();
  const puts = found
    .filter(record => record !== undefined)
    .filter(which)
    .map(record => transaction.store.put({ ...record, ...change(record.id) }));
  await Promise.all([...puts, transaction.done]);
  await changed();
};

/** These wait since then for a server that has no time for them. */
export const holdScans = async (ids: string[], heldSince: string): Promise<void> => {
  if (ids.length === 0) return;
  homeless.value = homeless.value.map(scan => (ids.includes(scan.id) ? { ...scan, heldSince } : scan));
  await alter(
    () => true,
    () => ({ heldSince }),
    ids,
  );
};

const mark = async (id: string, how: Pick<StoredScan, 'undone' | 'notUndone'>): Promise<void> => {
  homeless.value = homeless.value.map(scan => (scan.id === id ? { ...scan, ...how } : scan));
  await alter(
    () => true,
    () => how,
    [id],
  );
};

export const markUndone = (id: string): Promise<void> => mark(id, { undone: true, notUndone: undefined });

/** It was taken back here, and the server would not have it: it counts, as the server says. */
export const markNotUndone = async (id: string, why: string): Promise<void> => {
  await mark(id, { undone: false, notUndone: why });
  notUndone.value = id;
};

/** A scan of this phone, also one without room. */
export const scanById = async (id: string): Promise<StoredScan | undefined> => {
  const unhoused = homeless.value.find(scan => scan.id === id);
  if (unhoused) return unhoused;
  const database = await doorDatabase();
  const record = await database.get('scans', id);
  return record && scanOf(database, record);
};

/** The latest scans, newest first. */
export const recentScans = async (most: number): Promise<StoredScan[]> => {
  const database = await doorDatabase();
  const found = [];
  let cursor = await database.transaction('scans').store.index('at').openCursor(null, 'prev');
  while (cursor && found.length < most) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return scansOf(database, found);
};

const AGAIN = { refused: undefined, heldSince: undefined, pending: 1 as const };

/** What was no scan to the server may be one to its next version, or to this application's. */
export const retryRefused = async (): Promise<void> => {
  homeless.value = homeless.value.map(scan => ({ ...scan, ...AGAIN }));
  await alter(
    ({ refused }) => Boolean(refused),
    () => AGAIN,
  );
};

const isOld = ({ pending, refused }: Pick<StoredScan, 'pending' | 'refused'>): boolean =>
  !pending && !refused;

/**
 * Answered scans older than a day are the server's alone; no person's name stays longer on a phone. One that was taken back
 * stays until the server knows of that, too.
 */
export const forgetOldScans = async (before: string): Promise<void> => {
  const database = await doorDatabase();
  const takenBack = new Set(await database.getAllKeys('undos'));
  const transaction = database.transaction('scans', 'readwrite');
  let cursor = await transaction.store.index('at').openCursor(IDBKeyRange.upperBound(before));
  while (cursor) {
    if (isOld(cursor.value) && !takenBack.has(cursor.value.id)) await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
};

/** After the end of an enrolment: what the server has goes, and with the last scan the key. */
export const forgetAnsweredScans = async (): Promise<void> => {
  const database = await doorDatabase();
  await forgetOldScans(EVER);
  const left = (await database.count('scans')) + homeless.value.length + (await formers()).length;
  if (left === 0) await destroyKey(database, 'scans');
};
