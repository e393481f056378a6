import { signal } from '@preact/signals';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Device } from './device';
import type { Former } from './former';
import { sealWhatWasPlain } from './migrate';
import type { ScanRecord, UndoRecord } from './records';
import type { KeyName, Sealed } from './sealed';
import type { BadgeRow, SnapshotHead } from './snapshot';

/**
 * What an enrolled door device keeps: its enrolment, the snapshot, and every scan until the server has it. People and what
 * was scanned are sealed; in the clear stand times, gates, verdicts and public keys.
 */
export interface DoorSchema extends DBSchema {
  /** The enrolment of this phone as `this`, and those before it. */
  device: { key: string; value: Device | Former };
  keys: { key: KeyName; value: CryptoKey };
  head: { key: 'snapshot'; value: SnapshotHead };
  /** The snapshot's people in parts, and which writing they are of. */
  people: { key: number; value: Sealed };
  written: { key: 'people'; value: string };
  /** What changed since the parts were written, in order. */
  journal: { key: number; value: Sealed };
  /** Faces, by badge and version. */
  photos: { key: string; value: Sealed };
  scans: { key: string; value: ScanRecord; indexes: { pending: [number, string]; at: string } };
  undos: { key: string; value: UndoRecord };
  /** Of version 1, in the clear; empty since. */
  badges: { key: string; value: BadgeRow };
}

export type DoorDatabase = IDBPDatabase<DoorSchema>;

/** An older window of the application holds the store: it must be closed before this one can begin. */
export const otherWindow = signal(false);

let opened: Promise<DoorDatabase> | undefined;

const upgrade = (database: DoorDatabase, from: number): void => {
  if (from < 1) {
    database.createObjectStore('device');
    database.createObjectStore('head');
    database.createObjectStore('badges', { keyPath: 'registration' });
    const scans = database.createObjectStore('scans', { keyPath: 'id' });
    scans.createIndex('pending', ['pending', 'at']);
    scans.createIndex('at', 'at');
  }
  if (from < 2) {
    database.createObjectStore('keys');
    database.createObjectStore('people');
    database.createObjectStore('written');
    database.createObjectStore('journal', { autoIncrement: true });
    database.createObjectStore('undos', { keyPath: 'scan' });
  }
  if (from < 3) database.createObjectStore('photos');
};

const open = async (): Promise<DoorDatabase> => {
  const database = await openDB<DoorSchema>('plenary-door', 3, {
    upgrade,
    blocked: () => {
      otherWindow.value = true;
    },
    // A newer version of the application waits in another window; what is scanned here meanwhile stays in memory.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  otherWindow.value = false;
  await sealWhatWasPlain(database);
  return database;
};

export const doorDatabase = (): Promise<DoorDatabase> => {
  opened ??= open().catch(fault => {
    opened = undefined;
    throw fault;
  });
  return opened;
};
