import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dumpOfDoor, emptyDoor, headOfPeople, invented } from '../../../test/doorPeople';
import { phone } from '../../../test/phoneAtGate';
import { doorDatabase } from '../store/database';
import { device, endDevice, keepDevice, leaveDevice } from '../store/device';
import { dropOthers, keepPhoto, keptPhoto } from '../store/keptPhotos';
import { forgetPhotos, photoOf, rememberedPhoto } from '../store/photos';
import { learn } from '../store/roll';
import { pendingCount } from '../store/scans';
import { gatherPhotos } from './gatherPhotos';

const FACE = `data:image/jpeg;base64,${btoa('face')}`;
let asked: string[] = [];
let status = 200;

const withPhotos = (count: number, version = 'v1') =>
  invented(count).map(row => ({
    ...row,
    person: { ...row.person, photo: { badge: row.badge, version } },
  }));

const names = async () => (await doorDatabase()).getAllKeys('photos');

beforeEach(async () => {
  asked = [];
  status = 200;
  await emptyDoor();
  forgetPhotos();
  pendingCount.value = 0;
  await keepDevice(phone);
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response('face', { status });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const name of ['connection', 'storage']) Reflect.deleteProperty(navigator, name);
});

describe('a phone with a network', () => {
  it('has the faces of its snapshot before anybody stands there, and shows them without one', async () => {
    await learn(headOfPeople, withPhotos(3), true);
    await gatherPhotos();
    expect(asked.toSorted()).toEqual(
      [0, 1, 2].map(number => `/api/v1/meetings/berlin-2018/door/photos/badge-${number}`),
    );
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    expect(rememberedPhoto({ badge: 'badge-1', version: 'v1' })).toBeUndefined();
    expect(await photoOf({ badge: 'badge-1', version: 'v1' })).toBe(FACE);
  });

  it('has no face in advance of whoever is at risk (P1)', async () => {
    const rows = withPhotos(3).map((row, number) => ({ ...row, unlisted: number === 1 }));
    await learn(headOfPeople, rows, true);
    await gatherPhotos();
    expect((await names()).toSorted()).toEqual(['badge-0 v1', 'badge-2 v1']);
    expect(asked).toHaveLength(2);
  });

  it('asks for each photo once, and for a new one of the same person', async () => {
    await learn(headOfPeople, withPhotos(3), true);
    await gatherPhotos();
    await gatherPhotos();
    expect(asked).toHaveLength(3);
    await learn(headOfPeople, withPhotos(1, 'v2'), false);
    await gatherPhotos();
    expect(asked).toHaveLength(4);
    expect((await names()).toSorted()).toEqual(['badge-0 v2', 'badge-1 v1', 'badge-2 v1']);
  });

  it('asks for some of many at a time', async () => {
    await learn(headOfPeople, withPhotos(60), true);
    await gatherPhotos();
    expect(asked).toHaveLength(40);
    await gatherPhotos();
    expect(asked).toHaveLength(60);
  });

  it('stops when the server says that it is enough, and begins nothing while scans wait', async () => {
    await learn(headOfPeople, withPhotos(10), true);
    status = 429;
    await gatherPhotos();
    expect(asked.length).toBeLessThanOrEqual(2);
    asked = [];
    status = 200;
    pendingCount.value = 1;
    await gatherPhotos();
    expect(asked).toHaveLength(0);
  });

  it.each([
    ['traffic is to be saved', { connection: { saveData: true } }],
    ['the phone is short of room', { storage: { estimate: async () => ({ quota: 1000, usage: 900 }) } }],
  ])('keeps none where %s, and shows those who stand here all the same', async (_why, more) => {
    await learn(headOfPeople, withPhotos(2), true);
    for (const [name, value] of Object.entries(more))
      Object.defineProperty(navigator, name, { value, configurable: true });
    await gatherPhotos();
    expect(asked).toHaveLength(0);
    expect(await photoOf({ badge: 'badge-0', version: 'v1' })).toBe(FACE);
    expect(await names()).toEqual([]);
  });
});

describe('what a phone keeps of faces', () => {
  beforeEach(async () => {
    await learn(headOfPeople, withPhotos(2), true);
    await gatherPhotos();
  });

  it('is sealed', async () => {
    expect(await names()).toHaveLength(2);
    const dump = await dumpOfDoor();
    expect(dump).not.toContain(btoa('face'));
    expect(dump).not.toContain('data:image');
  });

  it('opens in its own place only', async () => {
    const database = await doorDatabase();
    const other = await database.get('photos', 'badge-1 v1');
    if (other) await database.put('photos', other, 'badge-0 v1');
    expect(await keptPhoto('badge-0 v1')).toBeUndefined();
    expect(await keptPhoto('badge-1 v1')).toBe(FACE);
  });

  it('goes when the person’s photo goes', async () => {
    await photoOf({ badge: 'badge-0', version: 'v1' });
    await learn(headOfPeople, invented(1), false);
    await gatherPhotos();
    expect(await names()).toEqual(['badge-1 v1']);
    expect(rememberedPhoto({ badge: 'badge-0', version: 'v1' })).toBeUndefined();
  });

  it.each([
    ['revoked', endDevice],
    ['signed out', leaveDevice],
  ])('is gone when the phone is %s, and nothing is written after it', async (_how, end) => {
    await end();
    expect(await names()).toEqual([]);
    await keepPhoto('badge-0 v1', FACE);
    expect(await names()).toEqual([]);
    asked = [];
    await gatherPhotos();
    expect(asked).toHaveLength(0);
  });
});

it('has nobody’s face of the enrolment before', async () => {
  await learn(headOfPeople, withPhotos(1), true);
  await gatherPhotos();
  await keepDevice({ ...phone, device: 'another' });
  expect(await names()).toEqual([]);
  expect(device.value?.device).toBe('another');
  expect(await dropOthers(new Set(['badge-0 v1']))).toEqual(new Set());
});
