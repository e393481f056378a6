import { doorDatabase } from './database';
import { existingKey, seal, unseal } from './sealed';
import { inTurn } from './turn';

/** So many photos lie on a phone at most, some 50 KB each: a meeting of the Network has fewer people. */
export const MOST_KEPT = 2000;
/** What is left to scans and to everything else on the phone. */
const SPARE_BYTES = 100 * 1024 * 1024;

const placeOf = (name: string): string => `photo ${name}`;

interface Connection {
  saveData?: boolean;
}

/** Whether photos are kept here at all: not where traffic is to be saved, nor where the phone is short of room. */
export const mayKeepPhotos = async (): Promise<boolean> => {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (connection?.saveData) return false;
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined || quota - usage > SPARE_BYTES;
};

/** The photo as it was kept; nothing when there is none, or when it was sealed under another enrolment. */
export const keptPhoto = async (name: string): Promise<string | undefined> => {
  const database = await doorDatabase();
  const [sealed, key] = await Promise.all([database.get('photos', name), existingKey(database, 'people')]);
  if (!sealed || !key) return;
  try {
    return await unseal<string>(key, placeOf(name), sealed);
  } catch {
    await database.delete('photos', name);
    return;
  }
};

/** Seals it as the snapshot is sealed, for as long as the enrolment lasts; without its key nothing is written. */
export const keepPhoto = (name: string, source: string): Promise<void> =>
  inTurn(async () => {
    const database = await doorDatabase();
    const key = await existingKey(database, 'people');
    if (!key || (await database.count('photos')) >= MOST_KEPT) return;
    await database.put('photos', await seal(key, placeOf(name), source), name);
  });

/** Those that are kept, once every other is gone: what the snapshot names no more, the phone must not have. */
export const dropOthers = (wanted: Set<string>): Promise<Set<string>> =>
  inTurn(async () => {
    const database = await doorDatabase();
    const kept = await database.getAllKeys('photos');
    const gone = kept.filter(name => !wanted.has(name));
    if (gone.length > 0) {
      const transaction = database.transaction('photos', 'readwrite');
      await Promise.all([...gone.map(name => transaction.store.delete(name)), transaction.done]);
    }
    return new Set(kept.filter(name => wanted.has(name)));
  });
