import { signal } from '@preact/signals';
import type { Direction, Verdict } from '../decide/verdict';
import { doorDatabase } from './database';

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
}

/** One scan as it happened; it stays here until the server has it, and for a while after (B5, B7). */
export interface StoredScan {
  id: string;
  code?: string;
  badge?: string;
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
  /** Sent after the access had ended: the server keeps it, and it decided nothing. */
  late?: boolean;
  undone?: boolean;
}

export const pendingCount = signal(0);

const waiting = () => IDBKeyRange.bound([1], [2]);

const count = async (): Promise<void> => {
  const database = await doorDatabase();
  pendingCount.value = await database.countFromIndex('scans', 'pending', waiting());
};

/** Written before the verdict is shown: a phone that dies now has not lost the scan. */
export const keepScan = async (scan: StoredScan): Promise<void> => {
  const database = await doorDatabase();
  const transaction = database.transaction('scans', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(scan), transaction.done]);
  await count();
};

/** In the order in which they happened: of two scans of one badge the first must arrive first. */
export const pendingScans = async (most: number): Promise<StoredScan[]> => {
  const database = await doorDatabase();
  return database.getAllFromIndex('scans', 'pending', waiting(), most);
};

/** What the server said of a scan. */
export type Settled = { id: string } & Pick<StoredScan, 'answered' | 'conflict' | 'refused' | 'late'>;

/** Records what the server said of some scans; nothing is ever dropped unanswered. */
export const settleScans = async (answers: Settled[]): Promise<void> => {
  const database = await doorDatabase();
  const transaction = database.transaction('scans', 'readwrite', { durability: 'strict' });
  for (const { id, ...said } of answers) {
    const scan = await transaction.store.get(id);
    if (scan) await transaction.store.put({ ...scan, ...said, pending: 0 });
  }
  await transaction.done;
  await count();
};

export const markUndone = async (id: string): Promise<void> => {
  const database = await doorDatabase();
  const scan = await database.get('scans', id);
  if (scan) await database.put('scans', { ...scan, undone: true });
};

/** The latest scans, newest first. */
export const recentScans = async (most: number): Promise<StoredScan[]> => {
  const database = await doorDatabase();
  const found: StoredScan[] = [];
  let cursor = await database.transaction('scans').store.index('at').openCursor(null, 'prev');
  while (cursor && found.length < most) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
};

/** What was no scan to the server may be one to its next version, or to this application's. */
export const retryRefused = async (): Promise<void> => {
  const database = await doorDatabase();
  const transaction = database.transaction('scans', 'readwrite', { durability: 'strict' });
  for (const scan of await transaction.store.getAll())
    if (scan.refused) await transaction.store.put({ ...scan, refused: undefined, pending: 1 });
  await transaction.done;
  await count();
};

/** Answered scans older than a day are the server's alone; no person's name stays longer on a phone. */
export const forgetOldScans = async (before: string): Promise<void> => {
  const database = await doorDatabase();
  const transaction = database.transaction('scans', 'readwrite');
  let cursor = await transaction.store.index('at').openCursor(IDBKeyRange.upperBound(before));
  while (cursor) {
    if (!cursor.value.pending && !cursor.value.refused) await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
};

export const loadPendingCount = count;
