import { type DoorDatabase, doorDatabase } from './database';
import type { Device } from './device';
import type { Made } from './records';
import { existingKey, keyOf, type Sealed, seal, unseal } from './sealed';

/**
 * An enrolment of this phone before the present one. What was scanned under it is sent under it: its token lies sealed by
 * the key of scans, until the server has the last of them.
 */
export interface Former extends Omit<Device, 'token'> {
  token: Sealed;
  /** When another one began. */
  until: string;
  /** No way to the server was left when it was last tried; it is kept, and tried again each time. */
  undeliverable?: boolean;
}

const DAY = 86_400_000;
const keyFor = (device: string) => `before ${device}`;
const BEFORE = () => IDBKeyRange.bound(keyFor(''), keyFor('\uffff'));

/** What is still to be told of a scan, or of what was taken back. */
const isLeft = ({ pending, refused }: { pending: 0 | 1; refused?: string }): boolean =>
  pending === 1 || Boolean(refused);

/**
 * Ends an enrolment on this phone, and keeps the means to send what it still has to tell. What an older application
 * wrote down does not say under which enrolment that was: under this one.
 */
export const retire = async (database: DoorDatabase, { token, ...own }: Device): Promise<void> => {
  const sealed = await seal(await keyOf(database, 'scans'), keyFor(own.device), token);
  const transaction = database.transaction(['device', 'scans', 'undos'], 'readwrite', {
    durability: 'strict',
  });
  const device = transaction.objectStore('device');
  const former: Former = { ...own, token: sealed, until: new Date().toISOString() };
  await device.put(former, keyFor(own.device));
  const [scans, undos] = [transaction.objectStore('scans'), transaction.objectStore('undos')];
  for (const scan of await scans.getAll())
    if (isLeft(scan) && !scan.device) await scans.put({ ...scan, device: own.device });
  for (const undo of await undos.getAll()) if (!undo.device) await undos.put({ ...undo, device: own.device });
  await transaction.done;
};

/** The enrolments before this one, the oldest first. */
export const formers = async (): Promise<Former[]> => {
  const database = await doorDatabase();
  const found = (await database.getAll('device', BEFORE())) as Former[];
  return found.sort((one, other) => (one.until < other.until ? -1 : 1));
};

/** The token; undefined when its key is gone, which lives as long as there is such an enrolment. */
export const tokenOf = async ({ device, token }: Former): Promise<string | undefined> => {
  const key = await existingKey(await doorDatabase(), 'scans');
  return key && (await unseal<string>(key, keyFor(device), token));
};

/** The server no longer takes its token: what is left is handed in, and decides nothing (B7). */
export const endFormer = async (former: Former): Promise<Former> => {
  const database = await doorDatabase();
  const ended = { ...former, ended: true };
  await database.put('device', ended, keyFor(former.device));
  return ended;
};

/** Notes whether there is a way to the server for what it left; answers whether that is new. */
export const noteUndeliverable = async ({ device }: Former, undeliverable: boolean): Promise<boolean> => {
  const database = await doorDatabase();
  const kept = (await database.get('device', keyFor(device))) as Former | undefined;
  if (!kept || Boolean(kept.undeliverable) === undeliverable) return false;
  await database.put('device', { ...kept, undeliverable }, keyFor(device));
  return true;
};

/** Whether something was made under an enrolment for which there is no way to the server; undefined where there is none such. */
export const madeUndeliverable = async (): Promise<Made | undefined> => {
  const lost = (await formers()).filter(({ undeliverable }) => undeliverable).map(({ device }) => device);
  return lost.length === 0 ? undefined : ({ device }) => device !== undefined && lost.includes(device);
};

/** Whether something is left that was made like this. */
export const hasLeft = async (made: Made): Promise<boolean> => {
  const database = await doorDatabase();
  const all = [...(await database.getAll('scans')), ...(await database.getAll('undos'))];
  return all.some(each => isLeft(each) && made(each));
};

/** For a day another window may stand at its gate still, and scan, if it has not heard of the new one. */
export const isLongPast = ({ until }: Former): boolean => Date.now() - Date.parse(until) > DAY;

/** It has nothing left to tell. */
export const forgetFormer = async ({ device }: Former): Promise<void> => {
  const database = await doorDatabase();
  await database.delete('device', keyFor(device));
};
