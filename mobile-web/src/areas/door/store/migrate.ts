import type { DoorDatabase } from './database';
import type { Device } from './device';
import { partsOf } from './people';
import { recordOf } from './records';
import type { StoredScan } from './scans';

/**
 * Seals what version 1 of the store left in the clear. Each step is one transaction that finds the same work again when
 * the phone is switched off before its end: no scan is ever between two places.
 */
export const sealWhatWasPlain = async (database: DoorDatabase): Promise<void> => {
  const own = (await database.get('device', 'this')) as Device | undefined;
  const mayKnow = Boolean(own && !own.ended);
  const sealed = await succeeds(sealScans(database, mayKnow));
  if (!(await succeeds(sealPeople(database, mayKnow)))) await forgetPlainPeople(database);
  if (!sealed) await succeeds(sealScans(database, mayKnow));
};

/** A phone without room opens its gate all the same; a scan that stays in the clear is sealed when there is room. */
const succeeds = (deed: Promise<void>): Promise<boolean> =>
  deed.then(
    () => true,
    fault => {
      console.warn(fault);
      return false;
    },
  );

/** The server has them all; without the head it is asked for everybody. */
const forgetPlainPeople = async (database: DoorDatabase): Promise<void> => {
  const transaction = database.transaction(['badges', 'head'], 'readwrite');
  const stores = ['badges', 'head'] as const;
  await Promise.all([...stores.map(name => transaction.objectStore(name).clear()), transaction.done]);
};

const sealScans = async (database: DoorDatabase, mayKnow: boolean): Promise<void> => {
  const plain = (await database.getAll('scans')).filter(({ told }) => !told) as unknown as StoredScan[];
  if (plain.length === 0) return;
  const records = await Promise.all(
    plain.map(({ person, ...scan }) => recordOf(database, mayKnow ? { ...scan, person } : scan)),
  );
  const transaction = database.transaction('scans', 'readwrite', { durability: 'strict' });
  await Promise.all([...records.map(record => transaction.store.put(record)), transaction.done]);
};

const sealPeople = async (database: DoorDatabase, mayKnow: boolean): Promise<void> => {
  const rows = await database.getAll('badges');
  if (rows.length === 0) return;
  const parts = mayKnow ? await partsOf(database, rows) : [];
  const transaction = database.transaction(['badges', 'people', 'written'], 'readwrite');
  const people = transaction.objectStore('people');
  const puts = parts.map((part, number) => people.put(part, number));
  const written = transaction.objectStore('written').put(crypto.randomUUID(), 'people');
  await Promise.all([...puts, written, transaction.objectStore('badges').clear(), transaction.done]);
};
