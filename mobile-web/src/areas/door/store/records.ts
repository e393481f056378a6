import type { DoorDatabase } from './database';
import type { StoredScan } from './scans';
import { existingKey, keyOf, type Sealed, seal, unseal } from './sealed';

/** What is sealed of a scan by the key of scans. */
type Told = Pick<StoredScan, 'code' | 'badge' | 'reason' | 'reasonCode'>;

/** A scan as the store has it: what was read, and why it was overridden, is sealed by the key of scans, whom it was by the key of people. */
export type ScanRecord = Omit<StoredScan, keyof Told | 'person'> & {
  told: Sealed;
  whom?: Sealed;
};

/** Whether an enrolment of this phone made what says so of itself. */
export type Made = (what: { device?: string }) => boolean;

/** That somebody took back an act of this phone; by the act's own id. */
export interface UndoRecord {
  scan: string;
  at: string;
  /** The enrolment under which it was taken back. */
  device?: string;
  /** Since when it waits for a server that hears, but has no time: what came later is not held up for ever. */
  heldSince?: string;
  pending: 0 | 1;
  /** Why the server could not take it; it is kept, and sent again when the gate is next opened. */
  refused?: string;
}

export const recordOf = async (database: DoorDatabase, scan: StoredScan): Promise<ScanRecord> => {
  const { code, badge, reason, reasonCode, person, ...open } = scan;
  const what = { code, badge, reason, reasonCode };
  const told = await seal(await keyOf(database, 'scans'), `scan ${scan.id}`, what);
  if (!person) return { ...open, told };
  const whom = await seal(await keyOf(database, 'people'), `whom ${scan.id}`, person);
  return { ...open, told, whom };
};

/** The scan of a record; undefined when its key is gone, and without the person when only that one's is. */
export const scanOf = async (database: DoorDatabase, record: ScanRecord): Promise<StoredScan | undefined> => {
  if (!record.told) return record; // of version 1, and without room to seal it
  const { told, whom, ...open } = record;
  const key = await existingKey(database, 'scans');
  if (!key) return;
  try {
    const what = await unseal<Told>(key, `scan ${open.id}`, told);
    return { ...open, ...what, person: await personIn(database, open.id, whom) };
  } catch (fault) {
    console.error(fault);
    return;
  }
};

const personIn = async (database: DoorDatabase, id: string, whom?: Sealed): Promise<StoredScan['person']> => {
  const key = whom && (await existingKey(database, 'people'));
  if (!key) return;
  return unseal<StoredScan['person']>(key, `whom ${id}`, whom).catch(() => undefined);
};

export const scansOf = async (database: DoorDatabase, records: ScanRecord[]): Promise<StoredScan[]> => {
  const scans = await Promise.all(records.map(record => scanOf(database, record)));
  return scans.filter(scan => scan !== undefined);
};
