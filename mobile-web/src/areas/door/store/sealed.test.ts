import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dumpOfDoor, emptyDoor, headOfPeople, invented } from '../../../test/doorPeople';
import { phone } from '../../../test/phoneAtGate';
import { doorDatabase } from './database';
import { device, endDevice, keepDevice } from './device';
import { passed, unpassed } from './known';
import { badgeCount, everybody, head, learn, loadKnown, rowOf } from './roll';
import {
  forgetAnsweredScans,
  homeless,
  houseScans,
  keepScan,
  pendingCount,
  pendingScans,
  recentScans,
  type StoredScan,
  settleScans,
} from './scans';
import { existingKey, keyOf, seal, unseal } from './sealed';
import { findPeople, prepareSearch } from './search';

const scan = (number: number, more: Partial<StoredScan> = {}): StoredScan => ({
  id: `scan-${number}`,
  code: `PLENARY:SECRETCODE${number}`,
  at: new Date(Date.UTC(2027, 3, 9, 6, 0, number)).toISOString(),
  offset: 0,
  gate: 'g',
  direction: 'in',
  decided: 'admitted',
  person: { displayName: 'Noura Alhashimi', entity: 'Secretland' },
  pending: 1,
  ...more,
});

beforeEach(async () => {
  await emptyDoor();
  await keepDevice(phone);
});
afterEach(() => vi.restoreAllMocks());

describe('what lies in the store', () => {
  it('says nothing of people and codes, and everything to the phone itself', async () => {
    await learn(headOfPeople, invented(3), true);
    passed('0000000000000001', '2027-04-09T07:00:00Z', 'Main entrance', 'in');
    await keepScan(scan(1));
    await keepScan(scan(2, { code: undefined, badge: 'badge-secret' }));
    await loadKnown();
    const stored = await dumpOfDoor();
    for (const secret of ['Alhashimi', 'Entity number', 'SECRETCODE', 'badge-', 'Secretland', '0000000001'])
      expect(stored).not.toContain(secret);
    expect(stored).toContain('scan-1');
    expect(rowOf('0000000000000001')?.where[0]?.inside).toBe(true);
    expect(findPeople('alhash')).toHaveLength(1);
    expect(await pendingScans(9)).toEqual([scan(1), scan(2, { code: undefined, badge: 'badge-secret' })]);
  });

  it('is opened by no other key, in no other place, and not when a bit is changed', async () => {
    const database = await doorDatabase();
    const key = await keyOf(database, 'people');
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    const sealed = await seal(key, 'people', ['Noura']);
    expect(await unseal(key, 'people', sealed)).toEqual(['Noura']);
    await expect(unseal(key, 'journal', sealed)).rejects.toThrow();
    await expect(unseal(await keyOf(database, 'scans'), 'people', sealed)).rejects.toThrow();
    new Uint8Array(sealed.data)[3]! ^= 1;
    await expect(unseal(key, 'people', sealed)).rejects.toThrow();
  });

  it('is asked for anew when it cannot be opened', async () => {
    await learn(headOfPeople, invented(3), true);
    const database = await doorDatabase();
    const [part] = await database.getAll('people');
    new Uint8Array(part!.data)[0]! ^= 1;
    await database.put('people', part!, 0);
    vi.spyOn(console, 'error').mockReturnValue();
    await loadKnown();
    expect(head.value).toBeUndefined();
    expect(badgeCount.value).toBe(0);
  });
});

describe('the end of an enrolment', () => {
  it('leaves of people nothing that could be opened, and of scans what is still to be handed in', async () => {
    await learn(headOfPeople, invented(3), true);
    await keepScan(scan(1));
    await keepScan(scan(2, { pending: 0, answered: 'admitted' }));
    await endDevice();
    const database = await doorDatabase();
    expect(await existingKey(database, 'people')).toBeUndefined();
    expect([...everybody()]).toEqual([]);
    for (const store of ['people', 'journal', 'head'] as const) expect(await database.count(store)).toBe(0);
    expect(await pendingScans(9)).toEqual([scan(1, { person: undefined })]);

    await settleScans([{ id: 'scan-1', late: true }]);
    await forgetAnsweredScans();
    expect(await database.count('scans')).toBe(0);
    expect(await database.count('keys')).toBe(0);
  });

  it('keeps the key of scans as long as one is not taken', async () => {
    await keepScan(scan(1));
    await settleScans([{ id: 'scan-1', refused: 'No scan' }]);
    await endDevice();
    await forgetAnsweredScans();
    expect((await recentScans(9)).map(({ code }) => code)).toEqual(['PLENARY:SECRETCODE1']);
  });

  it('forgets at another enrolment whom it knew at the one before, and asks for everybody', async () => {
    await learn(headOfPeople, invented(3), true);
    await keepScan(scan(1));
    await keepDevice({ ...phone, device: 'another', meeting: 'other-2027' });
    expect(head.value).toBeUndefined();
    expect(badgeCount.value).toBe(0);
    expect(pendingCount.value).toBe(1);
    expect(device.value?.meeting).toBe('other-2027');
  });
});

describe('ten thousand people', () => {
  const parts = async () => {
    const database = await doorDatabase();
    return [
      await database.get('written', 'people'),
      await database.count('people'),
      await database.count('journal'),
    ];
  };

  it('are opened in twenty breaths, searched without another look at their names, and a change rewrites none', async () => {
    const people = invented(10_000);
    await learn(headOfPeople, people, true);
    const [written, count] = await parts();
    expect(count).toBe(20);
    const opened = vi.spyOn(crypto.subtle, 'decrypt');
    await loadKnown();
    expect(opened).toHaveBeenCalledTimes(20);
    expect(badgeCount.value).toBe(10_000);

    await prepareSearch();
    const normalized = vi.spyOn(String.prototype, 'normalize');
    expect(findPeople('lindqvist 9999')).toEqual([]);
    expect(findPeople('traore 9994')).toHaveLength(1);
    expect(normalized).toHaveBeenCalledTimes(2);

    await learn({ ...headOfPeople, sequence: '6' }, [{ ...people[7]!, state: 'revoked' }], false);
    passed(people[8]!.registration, '2027-04-09T07:00:00Z', 'Main entrance', 'in');
    await loadKnown();
    expect(await parts()).toEqual([written, 20, 2]);
    expect(head.value?.sequence).toBe('6');
    expect(rowOf(people[7]!.registration)?.state).toBe('revoked');
    expect(rowOf(people[8]!.registration)?.where).toHaveLength(1);
  });

  it('are written anew when the journal has become long, and nobody is lost or moved', async () => {
    const people = invented(1500);
    await learn(headOfPeople, people, true);
    const [written] = await parts();
    for (const state of ['suspended', 'active', 'revoked'])
      await learn(
        headOfPeople,
        people.map(row => ({ ...row, state })),
        false,
      );
    const [anew, count, entries] = await parts();
    expect(anew).not.toBe(written);
    expect([count, entries]).toEqual([3, 0]);
    await loadKnown();
    expect([...everybody()].every(({ state }) => state === 'revoked')).toBe(true);
    expect(badgeCount.value).toBe(1500);
  });
});

it('a person is taken back to the other side of the gate, by this act only', async () => {
  await learn(headOfPeople, invented(1), true);
  const [row] = invented(1);
  passed(row!.registration, '2027-04-09T07:00:00Z', 'Main entrance', 'in');
  unpassed(row!.registration, { at: '2027-04-09T06:00:00Z', offset: 0, direction: 'in' });
  expect(rowOf(row!.registration)?.where[0]?.inside).toBe(true);
  unpassed(row!.registration, { at: '2027-04-09T07:00:00Z', offset: 0, direction: 'in' });
  await loadKnown();
  expect(rowOf(row!.registration)?.where[0]?.inside).toBe(false);
});

describe('two windows of one phone', () => {
  it('know what the other has let in, and lose nothing of it when one writes everybody anew', async () => {
    const people = invented(4);
    await learn(headOfPeople, people, true);
    vi.resetModules();
    const other = { ...(await import('./roll')), ...(await import('./known')) };
    await other.loadKnown();
    other.passed(people[0]!.registration, '2027-04-09T07:00:00Z', 'Main entrance', 'in');
    await other.followOthers();
    passed(people[1]!.registration, '2027-04-09T07:00:01Z', 'Main entrance', 'in');
    for (let round = 0; round < 401; round++) await learn(headOfPeople, [people[2]!], false);
    await loadKnown();
    await other.followOthers();
    for (const known of [rowOf, other.rowOf])
      expect(people.map(({ registration }) => known(registration)?.where.length)).toEqual([1, 1, 0, 0]);
  });
});

describe('a phone without room', () => {
  const full = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });

  it('first gives up what the server has long had', async () => {
    await keepScan(scan(1, { pending: 0, answered: 'admitted' }));
    const put = full();
    const once = put.getMockImplementation()!;
    let refusals = 1;
    put.mockImplementation(function (this: IDBObjectStore, ...given) {
      if (refusals-- > 0) return once.apply(this, given);
      put.mockRestore();
      return this.put(...given);
    });
    await keepScan(scan(2));
    expect(homeless.value).toEqual([]);
    expect((await recentScans(9)).map(({ id }) => id)).toEqual(['scan-2']);
  });

  it('keeps the scan in memory, sends it, and writes it down when there is room', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(console, 'warn').mockReturnValue();
    await keepScan(scan(1));
    const put = full();
    await keepScan(scan(2));
    expect(homeless.value.map(({ id }) => id)).toEqual(['scan-2']);
    expect(pendingCount.value).toBe(2);
    expect((await pendingScans(9)).map(({ id }) => id)).toEqual(['scan-1', 'scan-2']);
    await learn(headOfPeople, invented(3), true);
    expect(badgeCount.value).toBe(3);

    put.mockRestore();
    await houseScans();
    expect(homeless.value).toEqual([]);
    expect((await recentScans(9)).map(({ id }) => id)).toEqual(['scan-2', 'scan-1']);
    await learn({ ...headOfPeople, sequence: '6' }, [], false);
    await loadKnown();
    expect(badgeCount.value).toBe(3);
  });

  it('is told by the server that it has a scan which was never written down', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const put = full();
    await keepScan(scan(2));
    put.mockRestore();
    await settleScans([{ id: 'scan-2', answered: 'admitted' }]);
    expect(homeless.value).toEqual([]);
    expect(pendingCount.value).toBe(0);
  });
});

describe('a store of the version before', () => {
  const olderStore = async (ended: boolean) => {
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
    await old.put('device', { ...phone, ended }, 'this');
    await old.put('head', headOfPeople, 'snapshot');
    for (const row of invented(700)) await old.put('badges', row);
    for (const number of [1, 2, 3]) await old.put('scans', scan(number, { pending: number === 3 ? 0 : 1 }));
    old.close();
    vi.resetModules();
    const [roll, scans, people] = await Promise.all([
      import('./roll'),
      import('./scans'),
      import('../../../test/doorPeople'),
    ]);
    await Promise.all([roll.loadKnown(), scans.loadPendingCount()]);
    return { roll, scans, stored: await people.dumpOfDoor() };
  };

  it('is sealed without the loss of a scan', async () => {
    const { roll, scans, stored } = await olderStore(false);
    expect(roll.badgeCount.value).toBe(700);
    expect(roll.head.value).toEqual(headOfPeople);
    expect(scans.pendingCount.value).toBe(2);
    expect(await scans.pendingScans(9)).toEqual([scan(1), scan(2)]);
    for (const secret of ['Alhashimi', 'SECRETCODE', 'badge-']) expect(stored).not.toContain(secret);
  });

  it('keeps of an ended enrolment its scans, and nobody', async () => {
    const { roll, scans, stored } = await olderStore(true);
    expect(roll.badgeCount.value).toBe(0);
    expect(await scans.pendingScans(9)).toEqual([1, 2].map(number => scan(number, { person: undefined })));
    expect(stored).not.toContain('Alhashimi');
  });
});
