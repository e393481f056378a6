import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dumpOfDoor } from '../../../test/doorPeople';
import { codes, enrolDoor, SCANS, snapshotOf, takenScans, undoOf } from '../../../test/doorServer';
import { type Call, Refusal, serve } from '../../../test/server';
import { waitingAtDoor } from '../../../worker/door';
import { passCode } from '../gate/pass';
import { undoOwn } from '../gate/undo';
import { prepare } from '../page/prepare';
import { doorDatabase } from '../store/database';
import { type Device, device, forgetDevice, keepDevice } from '../store/device';
import { formers } from '../store/former';
import {
  keepScan,
  pendingCount,
  pendingScans,
  recentScans,
  retryRefused,
  settleScans,
  undeliverableCount,
} from '../store/scans';
import { sync } from './sync';

const offline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
const DAY = 86_400_000;

const next: Device = {
  device: 'next',
  token: 'token-of-the-next',
  meeting: 'n',
  gate: { id: 'h', name: 'North' },
  role: 'door-scanner',
  expiresAt: '2030-01-01T00:00:00Z',
  name: 'Blue phone',
};

type Sent = { scans: { id: string; undoneAt?: string }[] };

const there = {
  'GET /meetings/n/door': () => ({
    ...snapshotOf([], true),
    meeting: { code: 'n', number: 8, zone: 'UTC' },
  }),
  'POST /meetings/n/check-ins': takenScans[SCANS],
};

const kept = ({ body }: Call) => ({
  results: (body as Sent).scans.map(({ id }) => ({ scan: id, kept: true })),
});

/** What was sent, by whom and where, in order. */
const posts = (calls: Call[]) =>
  calls
    .filter(({ method }) => method === 'POST')
    .map(({ path, headers, body }) => [
      path,
      headers.get('authorization'),
      ...((body as Sent).scans?.map(({ id }) => id) ?? []),
    ]);

/** Ana is scanned at one gate without a network, and somebody at the next after the phone was enrolled anew; their scans. */
const scannedAtTwo = async () => {
  offline();
  const { scan: first } = await passCode(codes.ana!, 'in');
  await keepDevice(next);
  const { scan: second } = await passCode('PLENARY:AAAAAAAA', 'in');
  await sync();
  expect(pendingCount.value).toBe(2);
  return [first, second] as const;
};

beforeEach(() => enrolDoor());

describe('what waits of the enrolment before', () => {
  it('is sent under that one, and before what the new one has scanned', async () => {
    const [first, second] = await scannedAtTwo();
    const calls = serve({ ...takenScans, ...there });
    await sync();
    expect(posts(calls)).toEqual([
      ['/meetings/m/check-ins', 'Bearer secret', first],
      ['/meetings/n/check-ins', 'Bearer token-of-the-next', second],
    ]);
    expect(pendingCount.value).toBe(0);
  });

  it('is handed in when the server no longer takes that one, and costs the new one nothing (B7)', async () => {
    const [first, second] = await scannedAtTwo();
    const calls = serve({
      ...there,
      [SCANS]: new Refusal({ status: 401, code: 'access.sign-in-required' }),
      'POST /meetings/m/late-scans': kept,
    });
    await sync();
    expect(posts(calls)).toEqual([
      ['/meetings/m/check-ins', 'Bearer secret', first],
      ['/meetings/m/late-scans', 'Bearer secret', first],
      ['/meetings/n/check-ins', 'Bearer token-of-the-next', second],
    ]);
    expect(device.value).toEqual(next);
    expect((await recentScans(9)).find(({ id }) => id === first)?.late).toBe(true);
  });

  it('holds up nothing of the new one while the server cannot take it, and is kept', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const [first] = await scannedAtTwo();
    serve({ ...there, [SCANS]: new Refusal({ status: 500, code: 'internal' }) });
    await sync();
    expect((await pendingScans(9)).map(({ id }) => id)).toEqual([first]);
  });

  it('holds up nothing of the new one when its token cannot be unsealed', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const [first, second] = await scannedAtTwo();
    const [former] = await formers();
    const token = { ...former!.token, data: new ArrayBuffer(32) };
    await (await doorDatabase()).put('device', { ...former!, token }, `before ${former!.device}`);
    const calls = serve(there);
    await sync();
    expect(posts(calls)).toEqual([['/meetings/n/check-ins', 'Bearer token-of-the-next', second]]);
    expect([pendingCount.value, undeliverableCount.value]).toEqual([0, 1]);
    expect((await pendingScans(9)).map(({ id }) => id)).toEqual([first]);
  });

  it('is told apart from what waits, and blocks no new version, when no way leads to the server; it is kept and tried again', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const [first] = await scannedAtTwo();
    const refusal = new Refusal({ status: 401, code: 'access.sign-in-required' });
    serve({ ...there, [SCANS]: refusal, 'POST /meetings/m/late-scans': refusal });
    await sync();
    expect([pendingCount.value, undeliverableCount.value, await waitingAtDoor()]).toEqual([0, 1, 0]);
    expect((await pendingScans(9)).map(({ id }) => id)).toEqual([first]);
    const broken = new Refusal({ status: 500, code: 'internal' });
    serve({ ...there, 'POST /meetings/m/late-scans': broken });
    await sync();
    expect([pendingCount.value, undeliverableCount.value]).toEqual([0, 1]);
    serve({ ...there, 'POST /meetings/m/late-scans': kept });
    await sync();
    expect([pendingCount.value, undeliverableCount.value]).toEqual([0, 0]);
    expect((await recentScans(9)).find(({ id }) => id === first)?.late).toBe(true);
  });

  it('takes with it what was taken back there', async () => {
    offline();
    const act = await passCode(codes.ana!, 'in');
    await undoOwn(act);
    await keepDevice(next);
    const later = await passCode('PLENARY:AAAAAAAA', 'in');
    await settleScans([{ id: later.scan, answered: 'admitted' }]); // a second before the network went
    await undoOwn(later);
    const alsoUndone = { ...there, [undoOf(later.scan).replace('/m/', '/n/')]: null };
    const calls = serve({ ...takenScans, ...alsoUndone, [undoOf(act.scan)]: null });
    await sync();
    expect(posts(calls)).toEqual([
      ['/meetings/m/check-ins', 'Bearer secret', act.scan],
      [`/meetings/m/check-ins/${act.scan}/undo`, 'Bearer secret'],
      [`/meetings/n/check-ins/${later.scan}/undo`, 'Bearer token-of-the-next'],
    ]);
    expect(pendingCount.value).toBe(0);
  });

  it('is known by it also where an older application wrote it down', async () => {
    offline();
    const { scan } = await passCode(codes.ana!, 'in');
    const [plain] = await pendingScans(1);
    await keepScan({ ...plain!, device: undefined });
    await keepDevice(next);
    const calls = serve({ ...takenScans, ...there });
    await sync();
    expect(posts(calls)).toEqual([['/meetings/m/check-ins', 'Bearer secret', scan]]);
  });

  it('is found behind what waits of another', async () => {
    offline();
    for (let round = 0; round < 5; round++) await passCode('PLENARY:AAAAAAAA', 'in');
    await keepDevice(next);
    const { scan } = await passCode('PLENARY:BBBBBBBB', 'in');
    const found = await pendingScans(2, ({ device: by }) => by === 'next');
    expect(found.map(({ id }) => id)).toEqual([scan]);
  });
});

describe('the enrolment before', () => {
  it('lies sealed, and is forgotten a day after it has nothing left to tell', async () => {
    await keepDevice({ ...device.value!, token: 'token-of-the-one-before' });
    await scannedAtTwo();
    expect(await dumpOfDoor()).not.toContain('token-of-the-one-before');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY + 1000 });
    await sync();
    expect(await formers()).toHaveLength(1);
    serve({ ...takenScans, ...there });
    await sync();
    expect(await formers()).toEqual([]);
    vi.useRealTimers();
  });

  it('stays when the phone is signed out with a scan that the server would not take, and hands it in later', async () => {
    offline();
    const { scan } = await passCode(codes.ana!, 'in');
    await settleScans([{ id: scan, refused: 'No scan' }]);
    await forgetDevice();
    expect(device.value).toBeNull();
    await retryRefused();
    const calls = serve({ 'POST /meetings/m/late-scans': kept });
    await sync();
    expect(posts(calls)).toEqual([['/meetings/m/late-scans', 'Bearer secret', scan]]);
    expect(pendingCount.value).toBe(0);
  });

  it('does not keep the present one from taking leave while the server cannot take what it left', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const [first] = await scannedAtTwo();
    await keepDevice({ ...next, leaving: true });
    const broken = new Refusal({ status: 500, code: 'internal' });
    serve({ ...there, [SCANS]: broken, 'DELETE /meetings/n/devices/next': null });
    await sync();
    expect(device.value).toBeNull();
    expect((await pendingScans(9)).map(({ id }) => id)).toEqual([first]);
  });

  it('is forgotten with its scans on a phone that is signed out', async () => {
    offline();
    const { scan } = await passCode(codes.ana!, 'in');
    await settleScans([{ id: scan, refused: 'No scan' }]);
    await forgetDevice();
    await retryRefused();
    serve({ 'POST /meetings/m/late-scans': kept });
    await sync();
    expect(await recentScans(9)).toEqual([]);
    expect(await formers()).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY + 1000 });
    await prepare();
    await vi.waitFor(async () => expect(await formers()).toEqual([]), { timeout: 4000 });
    vi.useRealTimers();
  });

  it('ends at the server when the phone was signed out before it was enrolled anew', async () => {
    offline();
    await passCode(codes.ana!, 'in');
    await keepDevice({ ...device.value!, leaving: true });
    await keepDevice(next);
    const calls = serve({ ...takenScans, ...there, 'DELETE /meetings/m/devices/d': null });
    await sync();
    await sync();
    expect(calls.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });
});
