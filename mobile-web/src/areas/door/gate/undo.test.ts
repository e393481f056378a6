import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ana, codes, DOOR, enrolDoor, SCANS, snapshotOf, takenScans, undoOf } from '../../../test/doorServer';
import { type Call, Refusal, serve } from '../../../test/server';
import { corrected, heard, last, openEyes, shown, takeBack } from '../page/state';
import { device, keepDevice, leaveDevice, loadDevice } from '../store/device';
import { badgeCount, rowOf } from '../store/roll';
import { homeless, pendingCount, recentScans } from '../store/scans';
import { retryUndos, waitingUndos } from '../store/undos';
import { sync } from '../sync/sync';
import { passCode } from './pass';
import { OWN_UNDO } from './undo';

const offline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
const posts = (calls: Call[]) => calls.filter(({ method }) => method === 'POST').map(({ path }) => path);
const ANA = '0123456789abcdef';
const isInside = () => rowOf(ANA)?.where[0]?.inside;

const lateScans = ({ body }: Call) => ({
  results: (body as { scans: { id: string }[] }).scans.map(({ id }) => ({ scan: id, kept: true })),
});

/** Ana is let in, and the server, whose clock is ahead, tells when: in microseconds. */
const admittedOnline = async (ahead: number) => {
  const asOf = () => new Date(Date.now() + ahead).toISOString();
  serve({ ...takenScans, [DOOR]: () => ({ ...snapshotOf([], false), asOf: asOf() }) });
  await sync();
  await heard(codes.ana!);
  const act = last.value!;
  const at = new Date(Date.parse(act.at) + ahead).toISOString().replace('Z', '417Z');
  const presence = [{ zone: null, inside: true, at, gate: 'Main' }];
  serve({
    ...takenScans,
    [DOOR]: () => ({ ...snapshotOf([{ ...ana(), presence }], false), asOf: asOf() }),
  });
  await sync();
  return { at, scan: act.scan };
};

beforeEach(async () => {
  await enrolDoor();
  openEyes();
  last.value = undefined;
  shown.value = undefined;
});

describe('one tap', () => {
  it('takes the last act back without a network, and tells the server after the act itself', async () => {
    offline();
    await heard(codes.ana!);
    expect(isInside()).toBe(true);
    await takeBack();
    expect(isInside()).toBe(false);
    expect(last.value?.undone).toBe(true);
    await sync();
    expect(pendingCount.value).toBe(2);
    expect((await recentScans(1))[0]?.undone).toBe(true);

    const id = (await recentScans(1))[0]!.id;
    const calls = serve({ ...takenScans, [undoOf(id)]: null });
    await sync();
    expect(posts(calls)).toEqual(['/meetings/m/check-ins', `/meetings/m/check-ins/${id}/undo`]);
    expect(calls[1]?.body).toEqual({ at: expect.any(String) });
    expect(pendingCount.value).toBe(0);
    expect(isInside()).toBe(false);
    offline();
    expect((await passCode(codes.ana!, 'in')).verdict).toBe('admitted');
  });

  it.each([0, 600_000])(
    'takes back without a network what the server has told in its own time, %i ms ahead',
    async ahead => {
      const { at, scan } = await admittedOnline(ahead);
      await vi.waitFor(() => expect(rowOf(ANA)?.where[0]?.at).toBe(at));
      offline();
      await takeBack();
      expect(isInside()).toBe(false);
      expect(await waitingUndos()).toEqual([expect.objectContaining({ scan })]);
      expect((await passCode(codes.ana!, 'in')).verdict).toBe('admitted');
    },
  );

  it('leaves the scan alone that came while it was written down', async () => {
    offline();
    await heard(codes.ana!);
    const act = last.value!;
    const taking = takeBack();
    const next = { ...act, scan: 'the-next', verdict: 'revoked' as const };
    last.value = next;
    await taking;
    expect(last.value).toBe(next);
    expect(await waitingUndos()).toEqual([expect.objectContaining({ scan: act.scan })]);
  });

  it('takes back an admission only, once, and within a minute', async () => {
    offline();
    await heard(codes.ana!);
    const act = last.value!;
    last.value = { ...act, at: new Date(Date.now() - OWN_UNDO - 1).toISOString() };
    await takeBack();
    last.value = { ...act, verdict: 'already-inside' };
    await takeBack();
    expect(await waitingUndos()).toEqual([]);
    last.value = act;
    await takeBack();
    await takeBack();
    expect(await waitingUndos()).toHaveLength(1);
  });

  it.each([
    ['has nothing to take back', { status: 409, code: 'checkin.nothing-to-undo' }, 0],
    ['finds it too late', { status: 409, code: 'checkin.undo-too-late' }, 1],
  ])('is kept, and costs no access, when the server %s', async (_what, problem, kept) => {
    offline();
    await heard(codes.ana!);
    await takeBack();
    const id = (await recentScans(1))[0]!.id;
    serve({ ...takenScans, [undoOf(id)]: new Refusal(problem) });
    await sync();
    expect(pendingCount.value).toBe(0);
    expect(device.value?.ended).toBeUndefined();
    await retryUndos();
    expect(await waitingUndos()).toHaveLength(kept);
  });

  it('waits for its act, which the server was too busy to take, and counts here all the same', async () => {
    offline();
    await heard(codes.ana!);
    await takeBack();
    const calls = serve({
      ...takenScans,
      [SCANS]: ({ body }: Call) => ({
        results: (body as { scans: { id: string }[] }).scans.map(({ id }) => ({
          scan: id,
          problem: { status: 503, code: 'checkin.busy', title: 'Busy' },
        })),
      }),
    });
    await sync();
    expect(posts(calls).filter(path => path.endsWith('/undo'))).toEqual([]);
    expect(pendingCount.value).toBe(2);
    expect(isInside()).toBe(false);
  });

  it('waits for the next time when the network breaks off between the act and its undoing', async () => {
    offline();
    await heard(codes.ana!);
    await takeBack();
    serve({ [SCANS]: takenScans[SCANS] });
    await sync();
    expect(await waitingUndos()).toHaveLength(1);
  });
});

describe('a phone that is signed out', () => {
  const end = 'DELETE /meetings/m/devices/d';

  it('forgets everybody at once, sends what waits, and only then ends its access', async () => {
    offline();
    await passCode(codes.ana!, 'in');
    await leaveDevice();
    expect(badgeCount.value).toBe(0);
    await sync();
    expect(device.value?.leaving).toBe(true);
    expect(pendingCount.value).toBe(1);
    await loadDevice();
    expect(device.value?.leaving).toBe(true);

    const calls = serve({ [SCANS]: takenScans[SCANS], [end]: null });
    await sync();
    expect(calls.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
    expect(device.value).toBeNull();
    expect(await recentScans(9)).toEqual([]);
  });

  it('hands in what waits when its access was ended meanwhile', async () => {
    offline();
    await passCode(codes.ana!, 'in');
    await leaveDevice();
    serve({ [SCANS]: new Refusal({ status: 401, code: 'access.sign-in-required' }) });
    await sync();
    expect(device.value?.ended).toBe(true);
    serve({
      'POST /meetings/m/late-scans': lateScans,
    });
    await sync();
    expect(device.value).toBeNull();
    expect(pendingCount.value).toBe(0);
  });
});

it('a phone whose time is over ends by itself, also without a network, and keeps its scans', async () => {
  offline();
  await passCode(codes.ana!, 'in');
  await keepDevice({ ...device.value!, expiresAt: new Date(Date.now() - 1000).toISOString() });
  await sync();
  expect(device.value?.ended).toBe(true);
  expect(badgeCount.value).toBe(0);
  expect(pendingCount.value).toBe(1);
});

it('a scan without room is written down as soon as there is room, also without a network', async () => {
  offline();
  vi.spyOn(console, 'error').mockReturnValue();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect((await passCode(codes.ana!, 'in')).verdict).toBe('admitted');
  expect(homeless.value).toHaveLength(1);
  put.mockRestore();
  await sync();
  expect(homeless.value).toEqual([]);
  expect((await recentScans(9)).map(({ pending }) => pending)).toEqual([1]);
});

it('codes of a keyboard scanner that come at once are decided one after the other', async () => {
  await Promise.all([heard('PLENARY:AAAAAAAA'), heard(codes.ana!), heard('PLENARY:BBBBBBBB')]);
  expect((await recentScans(9)).map(({ decided }) => decided).sort()).toEqual([
    'admitted',
    'unknown-code',
    'unknown-code',
  ]);
});

describe('the server, which knows more gates', () => {
  const says = (verdict: string) => ({
    ...takenScans,
    [SCANS]: ({ body }: Call) => ({
      results: (body as { scans: { id: string }[] }).scans.map(({ id }) => ({ scan: id, verdict })),
    }),
  });

  it('corrects the verdict on the screen', async () => {
    offline();
    await heard(codes.ana!);
    expect(shown.value?.verdict).toBe('admitted');
    serve(says('revoked'));
    await sync();
    expect(shown.value?.verdict).toBe('revoked');
    expect(corrected.value).toBe(true);
    expect(last.value?.alone).toBe(false);
  });

  it('corrects it to an admission, which leaves the screen by itself', async () => {
    offline();
    await heard('PLENARY:AAAAAAAA');
    expect(shown.value?.verdict).toBe('unknown-code');
    serve(says('admitted'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await sync();
    expect(shown.value?.verdict).toBe('admitted');
    vi.advanceTimersByTime(2000);
    expect(corrected.value && shown.value?.verdict).toBe('admitted');
    vi.advanceTimersByTime(60_000);
    expect(shown.value).toBeUndefined();
    vi.useRealTimers();
  });

  it('confirms it without a second signal', async () => {
    offline();
    await heard(codes.ana!);
    serve(says('admitted'));
    await sync();
    expect(shown.value?.alone).toBe(false);
    expect(corrected.value).toBe(false);
  });
});
