import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codes, enrolDoor, SCANS, takenScans, undoOf } from '../../../test/doorServer';
import { type Call, Refusal, serve } from '../../../test/server';
import { passCode } from '../gate/pass';
import { heard, last, openEyes, shown, takeBack } from '../page/state';
import { device, keepDevice } from '../store/device';
import { rowOf } from '../store/roll';
import { forgetOldScans, pendingCount, recentScans, settleScans } from '../store/scans';
import { forgetUndo, waitingUndos } from '../store/undos';
import { sync } from './sync';

const offline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
const isInside = () => rowOf('0123456789abcdef')?.where[0]?.inside;
const lateScans = ({ body }: Call) => ({
  results: (body as { scans: { id: string }[] }).scans.map(({ id }) => ({ scan: id, kept: true })),
});

/** What the server was told, in order: scans by their ids, and undoings. */
const told = (calls: Call[]) =>
  calls
    .filter(({ method }) => method === 'POST')
    .map(({ path, body }) =>
      path.endsWith('/undo') ? 'undo' : (body as { scans: { id: string }[] }).scans.map(({ id }) => id),
    );

/** Ana is let in, somebody is not, Ana is taken back and comes again, a second each; the three scans. */
const takenBackAndAgain = async (): Promise<string[]> => {
  offline();
  vi.useFakeTimers({ toFake: ['Date'] });
  const second = () => vi.setSystemTime(Date.now() + 1000);
  await heard(codes.ana!);
  const act = last.value!;
  second();
  const { scan: other } = await passCode('PLENARY:AAAAAAAA', 'in');
  second();
  await takeBack();
  second();
  const again = await passCode(codes.ana!, 'in');
  expect(again.verdict).toBe('admitted');
  await sync();
  return [act.scan, other, again.scan];
};

beforeEach(async () => {
  await enrolDoor();
  openEyes();
  last.value = undefined;
  shown.value = undefined;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what was taken back', () => {
  it('goes between what was scanned before and after it: who comes again is not twice there', async () => {
    const scans = await takenBackAndAgain();
    const calls = serve({ ...takenScans, [undoOf(scans[0]!)]: null });
    await sync();
    expect(told(calls)).toEqual([[scans[0], scans[1]], 'undo', [scans[2]]]);
    expect(pendingCount.value).toBe(0);
    expect(isInside()).toBe(true);
  });

  it('goes after its act, also when the phone’s clock was put back between the two', async () => {
    offline();
    await heard(codes.ana!);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 30_000 });
    await takeBack();
    const id = last.value!.scan;
    const calls = serve({ ...takenScans, [undoOf(id)]: null });
    await sync();
    expect(told(calls)).toEqual([[id], 'undo']);
    expect(pendingCount.value).toBe(0);
  });

  it('that breaks the server holds up no later scan', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const scans = await takenBackAndAgain();
    const calls = serve({
      ...takenScans,
      [undoOf(scans[0]!)]: new Refusal({ status: 500, code: 'internal' }),
    });
    await sync();
    expect(told(calls)).toEqual([[scans[0], scans[1]], 'undo', [scans[2]]]);
    expect(await waitingUndos()).toHaveLength(1);
  });

  it.each([
    ['has no time for it', { status: 503, code: 'checkin.busy' }],
    ['knows nothing of it', { status: 404, code: 'somebody.else' }],
  ])(
    'holds up what came later for a minute, and not for ever, when the server %s',
    async (_what, problem) => {
      const scans = await takenBackAndAgain();
      const calls = serve({ ...takenScans, [undoOf(scans[0]!)]: new Refusal(problem) });
      await sync();
      vi.setSystemTime(Date.now() + 59_000);
      await sync();
      expect(told(calls)).toEqual([[scans[0], scans[1]], 'undo', 'undo']);
      vi.setSystemTime(Date.now() + 2000);
      await sync();
      expect(told(calls).slice(3)).toEqual(['undo', [scans[2]]]);
      expect(await waitingUndos()).toHaveLength(1);
    },
  );

  it('waits no longer than that for an act that the server never has time for', async () => {
    const scans = await takenBackAndAgain();
    const taken: string[] = [];
    const busyFor = ({ body }: Call) => ({
      results: (body as { scans: { id: string }[] }).scans.map(({ id }) => {
        if (id === scans[0]) return { scan: id, problem: { status: 503, code: 'checkin.busy' } };
        taken.push(id);
        return { scan: id, verdict: 'admitted' };
      }),
    });
    serve({ ...takenScans, [SCANS]: busyFor });
    await sync();
    expect(taken).toEqual([scans[1]]);
    vi.setSystemTime(Date.now() + 61_000);
    await sync();
    expect(taken).toEqual([scans[1], scans[2]]);
    expect(pendingCount.value).toBe(2);
  });

  it('is handed in with its scan when the access has ended: nobody loses what was taken back', async () => {
    offline();
    await heard(codes.ana!);
    const known = last.value!.scan;
    serve(takenScans);
    await sync();
    offline();
    await takeBack();
    await heard('PLENARY:AAAAAAAA');
    await sync();
    await keepDevice({ ...device.value!, ended: true });
    await sync();
    expect(pendingCount.value).toBe(2);

    const calls = serve({ 'POST /meetings/m/late-scans': lateScans });
    await sync();
    const handed = calls.flatMap(
      ({ body }) => (body as { scans: { id: string; undoneAt?: string }[] }).scans,
    );
    expect(handed).toHaveLength(2);
    expect(handed.find(({ id }) => id === known)?.undoneAt).toEqual(expect.any(String));
    expect(handed.find(({ id }) => id !== known)?.undoneAt).toBeUndefined();
    expect(pendingCount.value).toBe(0);
    expect(await waitingUndos()).toEqual([]);
  });

  it('keeps its scan on the phone, however old that is', async () => {
    const [scan] = await takenBackAndAgain();
    await settleScans([{ id: scan!, answered: 'admitted' }]);
    await forgetOldScans('9999');
    expect((await recentScans(9)).map(({ id }) => id)).toContain(scan);
    await forgetUndo(scan!);
    await forgetOldScans('9999');
    expect((await recentScans(9)).map(({ id }) => id)).not.toContain(scan);
  });
});
