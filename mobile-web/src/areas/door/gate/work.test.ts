import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDoor, headOfPeople, invented } from '../../../test/doorPeople';
import { codes } from '../../../test/doorServer';
import { phone } from '../../../test/phoneAtGate';
import { keepDevice } from '../store/device';
import { badgeCount, everybody, learn } from '../store/roll';
import { pendingCount, recentScans } from '../store/scans';
import { passCode, passPerson } from './pass';
import { warmUp } from './warm';

const PEOPLE = 10_000;

/** Half of ten thousand people are inside, of a category whose room is counted. */
const manyPeople = async (): Promise<void> => {
  const now = new Date().toISOString();
  const rows = invented(PEOPLE).map((row, number) => ({
    ...row,
    notBefore: '2020-01-01T00:00:00Z',
    notAfter: '2099-01-01T00:00:00Z',
    where: number % 2 ? [{ zone: '', inside: true, at: now, gate: 'Main' }] : [],
  }));
  const limits = [{ category: 'delegate', scope: 'meeting' as const, most: PEOPLE }];
  const keys = [{ id: 99, publicKey: btoa('k'.repeat(32)) }];
  await learn({ ...headOfPeople, limits, keys }, rows, true);
};

const person = (number: number) => invented(number + 1)[number]!;

/** How often each of these was called while that was done. */
const work = async (deed: () => Promise<unknown>) => {
  const unsealed = vi.spyOn(crypto.subtle, 'decrypt');
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
  const stores: string[] = [];
  const { get, getAll } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, ...given) {
    stores.push(this.name);
    return get.apply(this, given);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...given) {
    stores.push(this.name);
    return getAll.apply(this, given);
  });
  await deed();
  return { unsealed: unsealed.mock.calls.length, calendar: asked.mock.calls.length, stores };
};

beforeEach(async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined)); // a network that never answers
  await emptyDoor();
  await keepDevice(phone);
  await manyPeople();
});
afterEach(() => vi.restoreAllMocks());

describe('a decision among ten thousand people', () => {
  it('waits for no network, opens nothing that is sealed, and reads nobody from the disk', async () => {
    expect(badgeCount.value).toBe(PEOPLE);
    const verdicts: string[] = [];
    const { unsealed, stores } = await work(async () => {
      for (const number of [0, 2]) verdicts.push((await passPerson(person(number), 'in')).verdict);
      verdicts.push((await passCode(codes.ana!, 'in')).verdict);
    });
    expect(verdicts).toEqual(['admitted', 'admitted', 'unknown-code']);
    expect(unsealed).toBeLessThanOrEqual(6); // what it wrote down itself, for sending; the people are twenty parts
    expect(stores.filter(name => name === 'people')).toEqual([]);
  });

  it('counts who is inside without asking the calendar for each', async () => {
    await passPerson(person(0), 'in');
    const { calendar } = await work(() => passPerson(person(2), 'in'));
    expect(calendar).toBeLessThanOrEqual(4);
  });

  it('counts what waits without reading it', async () => {
    const read: unknown[] = [];
    const { getAll } = IDBIndex.prototype;
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex, ...given) {
      read.push(given[1]);
      return getAll.apply(this, given);
    });
    for (const number of [0, 2, 4]) await passPerson(person(number), 'in');
    expect(pendingCount.value).toBe(3);
    expect(read.filter(most => most === undefined)).toEqual([]); // a batch for sending says how many
  });
});

describe('a gate that is opened', () => {
  it('makes what the first scan needs, and leaves nothing behind', async () => {
    const asked = vi.fn(() => new Promise(() => undefined));
    vi.stubGlobal('fetch', asked);
    const imported = vi.spyOn(crypto.subtle, 'importKey');
    const before = JSON.stringify([...everybody()]);
    await warmUp();
    expect(imported.mock.calls.map(([how]) => how)).toContain('raw');
    expect(JSON.stringify([...everybody()])).toBe(before);
    expect(await recentScans(1)).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
    expect((await work(() => passPerson(person(0), 'in'))).calendar).toBe(0);
  });
});
