import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ana, codes, DOOR, enrolDoor, SCANS, snapshotOf, takenScans, undoOf } from '../../../test/doorServer';
import { type Call, Refusal, serve } from '../../../test/server';
import { admitAllTheSame, corrected, heard, last, openEyes, shown, takeBack } from '../page/state';
import { doorDatabase } from '../store/database';
import { device, keepDevice } from '../store/device';
import { rowOf } from '../store/roll';
import { keepScan, pendingCount, recentScans, scanById } from '../store/scans';
import { waitingUndos } from '../store/undos';
import { sync } from '../sync/sync';

const WHY = 'Confirmed by the Secretariat';
const ANA = '0123456789abcdef';
const offline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
const isInside = () => rowOf(ANA)?.where[0]?.inside;
const overrideOf = (scan: string) => `POST /meetings/m/check-ins/${scan}/override`;
const yes = ({ body }: Call) => ({ scan: (body as { id: string }).id, verdict: 'admitted' });
const posts = (calls: Call[]) => calls.filter(({ method }) => method === 'POST').map(({ path }) => path);

/** Ana, whose badge nobody has collected, is refused without a network; the scan. */
const refused = async (): Promise<string> => {
  offline();
  await heard(codes.ana!);
  expect(last.value?.verdict).toBe('not-accredited');
  return last.value!.scan;
};

/** She is refused, and a supervisor admits her; the scan and the override. */
const overridden = async (): Promise<[scan: string, act: string]> => {
  const scan = await refused();
  await admitAllTheSame(last.value!, { text: ` ${WHY} `, chosen: 'secretariat' });
  return [scan, last.value!.scan];
};

beforeEach(async () => {
  await enrolDoor();
  serve({ ...takenScans, [DOOR]: () => snapshotOf([{ ...ana(), state: 'suspended' }], true) });
  await keepDevice({ ...device.value!, role: 'door-supervisor' });
  await sync();
  openEyes();
  last.value = undefined;
  shown.value = undefined;
});

afterEach(() => {
  vi.useRealTimers();
});

/** The last parts of what was told, and which scans. */
const told = (calls: Call[]) =>
  calls
    .filter(({ method }) => method === 'POST')
    .map(({ path, body }) =>
      path.endsWith('/override')
        ? 'override'
        : (body as { scans: { id: string }[] }).scans.map(({ id }) => id),
    );

describe('a server without time', () => {
  it.each([
    ['for it', { status: 503, code: 'checkin.busy' }],
    ['and a stranger in between, who knows nothing of it', { status: 404, code: 'somebody.else' }],
  ])('holds up what came after the override for a minute, and not for ever: %s', async (_what, problem) => {
    const [scan, act] = await overridden();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
    await heard('PLENARY:AAAAAAAA');
    const after = last.value!.scan;
    await sync();
    const calls = serve({ ...takenScans, [overrideOf(scan)]: new Refusal(problem) });
    await sync();
    vi.setSystemTime(Date.now() + 59_000);
    await sync();
    expect(told(calls)).toEqual([[scan], 'override', 'override']);
    vi.setSystemTime(Date.now() + 2000);
    await sync();
    expect(told(calls).slice(3)).toEqual(['override', [after]]);
    expect(pendingCount.value).toBe(1);
    expect((await scanById(act))?.refused).toBeUndefined();

    const later = serve({ ...takenScans, [overrideOf(scan)]: yes });
    await sync();
    expect(told(later)).toEqual(['override']);
    expect(pendingCount.value).toBe(0);
  });

  it('holds up no longer than that who was scanned after one whose scan it never takes, and not its override before it', async () => {
    const [scan] = await overridden();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
    await heard('PLENARY:AAAAAAAA');
    const after = last.value!.scan;
    await sync();
    const busyFor = ({ body }: Call) => ({
      results: (body as { scans: { id: string }[] }).scans.map(({ id }) =>
        id === scan
          ? { scan: id, problem: { status: 503, code: 'checkin.busy' } }
          : { scan: id, verdict: 'unknown-code' },
      ),
    });
    const calls = serve({ ...takenScans, [SCANS]: busyFor, [overrideOf(scan)]: yes });
    await sync();
    expect(told(calls)).toEqual([[scan]]);
    vi.setSystemTime(Date.now() + 61_000);
    await sync();
    expect(told(calls)).toEqual([[scan], [scan], [after]]);
    expect(pendingCount.value).toBe(2);
    const later = serve({ ...takenScans, [overrideOf(scan)]: yes });
    await sync();
    expect(told(later)).toEqual([[scan], 'override']);
    expect(pendingCount.value).toBe(0);
  });
});

describe('an override', () => {
  it('admits at once without a network, and is told after its scan, which stays refused', async () => {
    const [scan, act] = await overridden();
    expect(shown.value).toMatchObject({ verdict: 'admitted', overridden: true, alone: true });
    expect(isInside()).toBe(true);
    await sync();
    expect(pendingCount.value).toBe(2);

    const calls = serve({ ...takenScans, [overrideOf(scan)]: yes });
    await sync();
    expect(posts(calls)).toEqual(['/meetings/m/check-ins', `/meetings/m/check-ins/${scan}/override`]);
    expect(calls[0]?.body).toMatchObject({ scans: [{ id: scan, decided: 'not-accredited' }] });
    expect(calls[1]?.body).toMatchObject({
      id: act,
      reason: WHY,
      reasonCode: 'secretariat',
      at: expect.any(String),
    });
    expect(pendingCount.value).toBe(0);
    expect((await scanById(scan))?.answered).toBe('not-accredited');
    expect(corrected.value).toBe(false);
    expect(isInside()).toBe(true);
  });

  it('goes between what was scanned before and after it', async () => {
    const [scan] = await overridden();
    await heard('PLENARY:AAAAAAAA');
    const calls = serve({ ...takenScans, [overrideOf(scan)]: yes });
    await sync();
    expect(posts(calls)).toEqual([
      '/meetings/m/check-ins',
      `/meetings/m/check-ins/${scan}/override`,
      '/meetings/m/check-ins',
    ]);
    expect(pendingCount.value).toBe(0);
  });

  it('goes after its scan, also when the phone’s clock was put back between the two', async () => {
    const [scan, act] = await overridden();
    await keepScan({ ...(await scanById(act))!, at: '2001-01-01T00:00:00Z' });
    const calls = serve({ ...takenScans, [overrideOf(scan)]: yes });
    await sync();
    expect(posts(calls)).toEqual(['/meetings/m/check-ins', `/meetings/m/check-ins/${scan}/override`]);
  });

  it('whose answer was lost is sent again under the same id', async () => {
    const [scan, act] = await overridden();
    serve({ [SCANS]: takenScans[SCANS] });
    await sync();
    expect(pendingCount.value).toBe(1);
    const calls = serve({ ...takenScans, [overrideOf(scan)]: yes });
    await sync();
    expect(posts(calls)).toEqual([`/meetings/m/check-ins/${scan}/override`]);
    expect(calls[0]?.body).toMatchObject({ id: act });
  });

  it('is corrected on the screen when the server says otherwise', async () => {
    const [scan] = await overridden();
    const inside = ({ body }: Call) => ({
      ...yes({ body } as Call),
      verdict: 'already-inside',
      first: { at: '2027-04-09T06:30:00Z', gate: 'North' },
    });
    serve({ ...takenScans, [overrideOf(scan)]: inside });
    await sync();
    expect(corrected.value).toBe(true);
    expect(shown.value).toMatchObject({ verdict: 'already-inside', first: { gate: 'North' } });
  });

  it.each([
    ['refuses it', { status: 409, code: 'checkin.not-overridable', title: 'No' }],
    ['takes no such text', { status: 400, code: 'request.direction-characters', title: 'No' }],
    ['breaks over it', { status: 500, code: 'internal', title: 'Broken' }],
  ])('is kept and holds up no later scan when the server %s', async (_what, problem) => {
    const [scan, act] = await overridden();
    await heard('PLENARY:AAAAAAAA');
    serve({ ...takenScans, [overrideOf(scan)]: new Refusal(problem) });
    await sync();
    expect(pendingCount.value).toBe(0);
    expect((await scanById(act))?.refused).toBe(problem.title);
    expect(device.value?.ended).toBeUndefined();
  });

  it('is taken back by one tap, and the server is told of all three in order', async () => {
    const [scan, act] = await overridden();
    await takeBack();
    expect(isInside()).toBe(false);
    expect(last.value?.undone).toBe(true);
    const calls = serve({ ...takenScans, [overrideOf(scan)]: yes, [undoOf(act)]: null });
    await sync();
    expect(posts(calls).map(path => path.split('/').at(-1))).toEqual(['check-ins', 'override', 'undo']);
    expect(await waitingUndos()).toEqual([]);
    expect(pendingCount.value).toBe(0);
  });

  it('is handed in with the scans when the access has ended', async () => {
    const [scan, act] = await overridden();
    await sync();
    await keepDevice({ ...device.value!, ended: true });
    const kept = ({ body }: Call) => {
      const { scans, overrides } = body as { scans: { id: string }[]; overrides: { id: string }[] };
      return { results: [...scans, ...overrides].map(({ id }) => ({ scan: id, kept: true })) };
    };
    const calls = serve({ 'POST /meetings/m/late-scans': kept });
    await sync();
    expect(calls[0]?.body).toMatchObject({
      scans: [{ id: scan }],
      overrides: [{ id: act, scan, reason: WHY }],
    });
    expect(pendingCount.value).toBe(0);
  });

  it('that was taken back says so when it is handed in', async () => {
    const [scan, act] = await overridden();
    serve({ ...takenScans, [overrideOf(scan)]: yes });
    await sync();
    offline();
    await takeBack();
    await sync();
    await keepDevice({ ...device.value!, ended: true });
    const calls = serve({ 'POST /meetings/m/late-scans': () => ({ results: [{ scan: act, kept: true }] }) });
    await sync();
    expect(calls[0]?.body).toEqual({
      scans: [],
      overrides: [expect.objectContaining({ id: act, scan, undoneAt: expect.any(String) })],
    });
    expect(await waitingUndos()).toEqual([]);
  });

  it('is kept sealed: neither the reason nor the badge lies open', async () => {
    const [, act] = await overridden();
    const record = await (await doorDatabase()).get('scans', act);
    expect(Object.keys(record ?? {})).not.toEqual(expect.arrayContaining(['reason']));
    expect(record).not.toHaveProperty('code');
    expect((await recentScans(1))[0]).toMatchObject({ id: act, reason: WHY, code: codes.ana });
  });
});
