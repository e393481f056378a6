import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDoor, headOfPeople, invented } from '../../../test/doorPeople';
import { codes } from '../../../test/doorServer';
import { phone } from '../../../test/phoneAtGate';
import { keepDevice } from '../store/device';
import { badgeCount, learn } from '../store/roll';
import { passCode, passPerson } from './pass';

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
  await learn({ ...headOfPeople, limits }, rows, true);
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
});
