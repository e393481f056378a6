import type { DoorDatabase } from './database';
import { partsOf } from './people';
import { recordOf } from './records';
import type { StoredScan } from './scans';

/**
 * Seals what version 1 of the store left in the clear. Each step is one transaction that finds the same work again when
 * the phone is switched off before its end: no scan is ever between two places.
 */
export const sealWhatWasPlain = async (database: DoorDatabase): Promise<void> => {
  const own = await database.get('device', 'this');
  const mayKnow = Boolean(own && !own.ended);
  await sealScans(database, mayKnow);
  await sealPeople(database, mayKnow);
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
