import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDoor, headOfPeople, invented } from '../../../test/doorPeople';
import { phone } from '../../../test/phoneAtGate';
import { doorDatabase } from './database';
import { device, endDevice, isLiving, keepDevice, leaveDevice, loadDevice } from './device';
import { badgeCount, head, learn } from './roll';
import { homeless, keepScan } from './scans';
import { existingKey, forgetKeys } from './sealed';

afterEach(() => vi.restoreAllMocks());

/** No room in the stores of these names. */
const full = (...stores: string[]) => {
  const real = IDBObjectStore.prototype.put;
  vi.spyOn(console, 'warn').mockReturnValue();
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    if (stores.includes(this.name)) throw new DOMException('full', 'QuotaExceededError');
    return real.apply(this, given);
  });
};

describe('a phone without room whose access ends', () => {
  beforeEach(async () => {
    await emptyDoor();
    await keepDevice(phone);
    await learn(headOfPeople, invented(3), true);
  });

  it.each([
    ['by the server', endDevice],
    ['by its staff', leaveDevice],
  ])('decides nothing and knows nobody from now on, ended %s', async (_who, end) => {
    full('device');
    await end();
    expect(isLiving(device.value)).toBe(false);
    await loadDevice();
    expect(isLiving(device.value)).toBe(false);
    expect(badgeCount.value).toBe(0);
    expect(head.value).toBeUndefined();
    forgetKeys();
    expect(await existingKey(await doorDatabase(), 'people')).toBeUndefined();
  });

  it('has made room before it writes down the end', async () => {
    const order: string[] = [];
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      order.push(`${this.name} at ${badgeCount.value}`);
      return real.apply(this, given);
    });
    await endDevice();
    expect(order).toEqual(['device at 0']);
    expect((await (await doorDatabase()).get('device', 'this'))?.ended).toBe(true);
  });
});

describe('a phone whose store is full of faces', () => {
  it('gives their place to a scan', async () => {
    await emptyDoor();
    await keepDevice(phone);
    await learn(headOfPeople, invented(3), true);
    const database = await doorDatabase();
    await database.put('photos', new Uint8Array(4) as never, 'badge-0 v1');
    const [put, clear] = [IDBObjectStore.prototype.put, IDBObjectStore.prototype.clear];
    let faces = 1;
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      if (this.name === 'photos') faces = 0;
      return clear.apply(this);
    });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'scans' && faces > 0) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    const scan = { id: 's', device: phone.device, at: new Date().toISOString(), offset: 0, gate: 'g' };
    await keepScan({ ...scan, direction: 'in', decided: 'admitted', pending: 1 });
    expect(homeless.value).toEqual([]);
    expect(await database.getAllKeys('scans')).toEqual(['s']);
    expect(await database.getAllKeys('photos')).toEqual([]);
  });
});

describe('a store of the version before, on a phone without room', () => {
  const plainScan = {
    id: 'scan-1',
    code: 'PLENARY:SECRETCODE1',
    at: '2027-04-09T06:00:01.000Z',
    offset: 0,
    gate: 'g',
    direction: 'in',
    decided: 'admitted',
    pending: 1,
  };

  const older = async () => {
    (await doorDatabase()).close();
    vi.resetModules();
    indexedDB.deleteDatabase('plenary-door');
    const old = await openDB('plenary-door', 1, {
      upgrade(database) {
        database.createObjectStore('device');
        database.createObjectStore('head');
        database.createObjectStore('badges', { keyPath: 'registration' });
        const scans = database.createObjectStore('scans', { keyPath: 'id' });
        scans.createIndex('pending', ['pending', 'at']);
        scans.createIndex('at', 'at');
      },
    });
    await old.put('device', phone, 'this');
    await old.put('head', headOfPeople, 'snapshot');
    for (const row of invented(3)) await old.put('badges', row);
    await old.put('scans', plainScan);
    old.close();
  };

  const opened = async () => {
    vi.resetModules();
    const [store, roll, scans] = await Promise.all([
      import('./database'),
      import('./roll'),
      import('./scans'),
    ]);
    await roll.loadKnown();
    return { database: await store.doorDatabase(), roll, scans };
  };

  it('opens all the same: people are asked for anew, scans are kept, and sealed when there is room', async () => {
    await older();
    const put = full('people', 'scans');
    const { database, roll, scans } = await opened();
    expect(roll.head.value).toBeUndefined();
    expect(await database.count('badges')).toBe(0);
    expect(await scans.pendingScans(9)).toEqual([plainScan]);
    database.close();

    put.mockRestore();
    const later = await opened();
    expect((await later.database.get('scans', 'scan-1'))?.told).toBeDefined();
    expect(await later.scans.pendingScans(9)).toEqual([plainScan]);
  });
});
