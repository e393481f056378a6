import { type DoorDatabase, doorDatabase } from './database';
import { destroyKey, existingKey, keyOf, type Sealed, seal, unseal } from './sealed';
import type { BadgeRow, SnapshotHead } from './snapshot';

/** People in one sealed part: few enough for one breath of a slow phone, many enough that 10,000 are twenty parts. */
const PART = 500;
/** The journal is folded into the parts when opening it would take longer than opening them. */
const MOST_ENTRIES = 400;
const MOST_ROWS = 4000;

/** Up to where this window has read: the writing of the parts, the last entry after them, and the rows in those entries. */
export interface Place {
  written?: string;
  entry: number;
  entries: number;
  rows: number;
}

export const BEGINNING: Place = { entry: 0, entries: 0, rows: 0 };

export const partsOf = async (database: DoorDatabase, rows: BadgeRow[]): Promise<Sealed[]> => {
  const key = await keyOf(database, 'people');
  const parts: Promise<Sealed>[] = [];
  for (let from = 0; from < rows.length; from += PART)
    parts.push(seal(key, 'people', rows.slice(from, from + PART)));
  return Promise.all(parts);
};

const open = async (key: CryptoKey, place: string, sealed: Sealed[]): Promise<BadgeRow[][]> =>
  Promise.all(sealed.map(one => unseal<BadgeRow[]>(key, place, one)));

export interface Kept {
  head?: SnapshotHead;
  rows: BadgeRow[][];
  place: Place;
}

/** Everything, the parts before the journal. What cannot be opened is as good as nothing: the server has it all. */
export const readPeople = async (): Promise<Kept> => {
  const database = await doorDatabase();
  const transaction = database.transaction(['head', 'people', 'written', 'journal']);
  const journal = transaction.objectStore('journal');
  const [head, parts, written, entries, names] = await Promise.all([
    transaction.objectStore('head').get('snapshot'),
    transaction.objectStore('people').getAll(),
    transaction.objectStore('written').get('people'),
    journal.getAll(),
    journal.getAllKeys(),
  ]);
  const key = await existingKey(database, 'people');
  if (!key) return { rows: [], place: BEGINNING };
  try {
    const base = await open(key, 'people', parts);
    const later = await open(key, 'journal', entries);
    return { head, rows: [...base, ...later], place: after({ ...BEGINNING, written }, names, later) };
  } catch (fault) {
    console.error(fault);
    return { rows: [], place: BEGINNING };
  }
};

/** How many people the sealed store gives back. */
export const keptCount = async (): Promise<number> => {
  const { rows } = await readPeople();
  return new Set(rows.flat().map(({ registration }) => registration)).size;
};

const after = (place: Place, names: number[], rows: BadgeRow[][]): Place => ({
  written: place.written,
  entry: names.at(-1) ?? place.entry,
  entries: place.entries + names.length,
  rows: place.rows + rows.reduce((sum, { length }) => sum + length, 0),
});

/** What other windows wrote after that place; undefined when the parts are new, and everything must be read again. */
export const readSince = async (place: Place): Promise<Kept | undefined> => {
  const database = await doorDatabase();
  const transaction = database.transaction(['head', 'written', 'journal']);
  const journal = transaction.objectStore('journal');
  const range = IDBKeyRange.lowerBound(place.entry, true);
  const [head, written, entries, names] = await Promise.all([
    transaction.objectStore('head').get('snapshot'),
    transaction.objectStore('written').get('people'),
    journal.getAll(range),
    journal.getAllKeys(range),
  ]);
  const key = await existingKey(database, 'people');
  if (!key || written !== place.written) return;
  const rows = await open(key, 'journal', entries);
  return { head, rows, place: after(place, names, rows) };
};

/** Writes everybody anew, with the head, in one transaction: a phone that dies here has the old snapshot or the new one. */
export const writePeople = async (head: SnapshotHead | undefined, everybody: BadgeRow[]): Promise<Place> => {
  const database = await doorDatabase();
  const parts = await partsOf(database, everybody);
  const written = crypto.randomUUID();
  const transaction = database.transaction(['head', 'people', 'written', 'journal'], 'readwrite');
  const people = transaction.objectStore('people');
  await Promise.all([
    people.clear(),
    transaction.objectStore('journal').clear(),
    ...parts.map((part, number) => people.put(part, number)),
    transaction.objectStore('written').put(written, 'people'),
    head && transaction.objectStore('head').put(head, 'snapshot'),
    transaction.done,
  ]);
  return { ...BEGINNING, written };
};

/** Adds what changed at the end of the journal, and touches nothing else. */
export const addPeople = async (
  head: SnapshotHead | undefined,
  changed: BadgeRow[],
  place: Place,
): Promise<Place> => {
  const database = await doorDatabase();
  const sealed =
    changed.length > 0 ? await seal(await keyOf(database, 'people'), 'journal', changed) : undefined;
  const transaction = database.transaction(['head', 'journal'], 'readwrite');
  const [entry] = await Promise.all([
    sealed && transaction.objectStore('journal').add(sealed),
    head && transaction.objectStore('head').put(head, 'snapshot'),
    transaction.done,
  ]);
  return entry === undefined ? place : after(place, [entry], [changed]);
};

export const isLong = ({ entries, rows }: Place): boolean => entries > MOST_ENTRIES || rows > MOST_ROWS;

const ALL = ['head', 'people', 'written', 'journal', 'photos'] as const;

/** The end of the enrolment: first the key, which makes noise of the rest, then the rest. */
export const erasePeople = async (): Promise<void> => {
  const database = await doorDatabase();
  await destroyKey(database, 'people');
  const transaction = database.transaction(ALL, 'readwrite');
  await Promise.all([...ALL.map(name => transaction.objectStore(name).clear()), transaction.done]);
};
