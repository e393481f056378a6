import type { DoorDatabase } from './database';

/** Something that only the key of this phone's enrolment opens, and only in the place for which it was sealed. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/**
 * Two keys: one for people, gone the moment the enrolment ends, and one for scans, which lives until the last of them is
 * handed in. Neither can be taken out of the browser, and nobody else has a copy.
 */
export type KeyName = 'people' | 'scans';

const kept = new Map<KeyName, CryptoKey>();

export const existingKey = async (database: DoorDatabase, name: KeyName): Promise<CryptoKey | undefined> => {
  const key = kept.get(name) ?? (await database.get('keys', name));
  if (key) kept.set(name, key);
  return key;
};

/** The key of that name; the first who asks makes it, also when two windows ask at once. */
export const keyOf = async (database: DoorDatabase, name: KeyName): Promise<CryptoKey> => {
  const before = await existingKey(database, name);
  if (before) return before;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  const other = await transaction.store.get(name);
  if (!other) await transaction.store.put(made, name);
  await transaction.done;
  kept.set(name, other ?? made);
  return other ?? made;
};

/** What was sealed under this key is noise from now on. */
export const destroyKey = async (database: DoorDatabase, name: KeyName): Promise<void> => {
  kept.delete(name);
  await database.delete('keys', name);
};

/** Another window has ended the enrolment or begun one: ask the store again. */
export const forgetKeys = (): void => kept.clear();

const bytes = (text: string) => new TextEncoder().encode(text);

export const seal = async (key: CryptoKey, place: string, value: unknown): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: 'AES-GCM', iv, additionalData: bytes(`plenary door 1 ${place}`) };
  return { iv, data: await crypto.subtle.encrypt(how, key, bytes(JSON.stringify(value))) };
};

/** Fails for another key, another place, or a changed bit. */
export const unseal = async <T>(key: CryptoKey, place: string, { iv, data }: Sealed): Promise<T> => {
  const how = { name: 'AES-GCM', iv, additionalData: bytes(`plenary door 1 ${place}`) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, data))) as T;
};
