import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Device } from './device';
import type { StoredScan } from './scans';
import type { BadgeRow, SnapshotHead } from './snapshot';

/** What an enrolled door device keeps: its enrolment, the snapshot, and every scan until the server has it. */
export interface DoorSchema extends DBSchema {
  device: { key: 'this'; value: Device };
  head: { key: 'snapshot'; value: SnapshotHead };
  badges: { key: string; value: BadgeRow };
  scans: { key: string; value: StoredScan; indexes: { pending: [number, string]; at: string } };
}

export type DoorDatabase = IDBPDatabase<DoorSchema>;

let opened: Promise<DoorDatabase> | undefined;

export const doorDatabase = (): Promise<DoorDatabase> => {
  opened ??= openDB<DoorSchema>('plenary-door', 1, {
    upgrade(database) {
      database.createObjectStore('device');
      database.createObjectStore('head');
      database.createObjectStore('badges', { keyPath: 'registration' });
      const scans = database.createObjectStore('scans', { keyPath: 'id' });
      scans.createIndex('pending', ['pending', 'at']);
      scans.createIndex('at', 'at');
    },
  });
  return opened;
};
