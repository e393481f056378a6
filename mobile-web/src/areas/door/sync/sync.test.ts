import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDoor } from '../../../test/doorPeople';
import { ana as person } from '../../../test/doorServer';
import { type Call, Refusal, serve } from '../../../test/server';
import { passCode, passPerson } from '../gate/pass';
import { device, keepDevice } from '../store/device';
import { head, loadKnown, rowOf } from '../store/roll';
import { forgetOldScans, pendingCount, recentScans, retryRefused } from '../store/scans';
import { findPeople } from '../store/search';
import { connected, sync } from './sync';
import type { WireBadge, WireSnapshot } from './wire';

const vectors = JSON.parse(
  readFileSync(resolve(process.cwd(), '../backend/src/test/resources/checkin/verdict-vectors.json'), 'utf8'),
) as { keys: { id: number; publicKey: string }[]; codes: Record<string, { text: string }> };
const CODE = vectors.codes.ana!.text;
const HOUR = 3_600_000;

const ana = person();

const snapshot = (badges: WireBadge[] = [ana], full = true) => ({
  asOf: new Date().toISOString(),
  sequence: '5',
  full,
  meeting: { code: 'm', number: 7, zone: 'Europe/Berlin' },
  keys: vectors.keys,
  gates: [{ id: 'g', name: { en: 'Main' }, zone: null, reentry: false }],
  categories: [{ code: 'delegate', letter: 'D', colour: '#1f5aa6', name: 'Delegate' }],
  limits: [] as WireSnapshot['limits'],
  badges,
});

type Sent = { scans: { id: string; decided: string }[] };
const DOOR = 'GET /meetings/m/door';
const SCANS = 'POST /meetings/m/check-ins';

const taken = ({ body }: Call) => ({
  results: (body as Sent).scans.map(scan => ({ scan: scan.id, verdict: scan.decided })),
});
const offline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
const sentScans = (calls: Call[]) =>
  calls.filter(call => call.method === 'POST').flatMap(call => (call.body as Sent).scans);

beforeEach(async () => {
  await emptyDoor();
  serve({ [DOOR]: snapshot(), [SCANS]: taken });
  await keepDevice({
    device: 'd',
    token: 'secret',
    meeting: 'm',
    gate: { id: 'g', name: 'Main' },
    role: 'door-scanner',
    expiresAt: '2030-01-01T00:00:00Z',
    name: 'Blue phone',
  });
  await sync();
});

describe('the gate on a phone', () => {
  it('learns the snapshot and the offset of its clock', () => {
    expect(head.value?.meeting).toBe(7);
    expect(Math.abs(head.value?.offset ?? 9999)).toBeLessThan(1000);
    expect(rowOf('0123456789abcdef')?.person.entity).toBe('Côte d’Ivoire');
  });

  it('admits without a network, keeps the scan, and sends it once when the network is back', async () => {
    offline();
    expect((await passCode(CODE, 'in')).verdict).toBe('admitted');
    await sync();
    expect(connected.value).toBe(false);
    expect(pendingCount.value).toBe(1);
    expect((await passCode(CODE, 'in')).verdict).toBe('already-inside');

    const calls = serve({ [DOOR]: snapshot([], false), [SCANS]: taken });
    await Promise.all([sync(), sync(), sync()]);
    await sync();
    expect(pendingCount.value).toBe(0);
    expect(sentScans(calls).map(scan => scan.decided)).toEqual(['admitted', 'already-inside']);
    expect(new Set(sentScans(calls).map(scan => scan.id)).size).toBe(2);
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer secret');
  });

  it('knows after being switched off what it knew before', async () => {
    offline();
    await passCode(CODE, 'in');
    await loadKnown();
    expect((await passCode(CODE, 'in')).verdict).toBe('already-inside');
  });

  it('keeps what found the server busy, and what was no scan to it until the gate is next opened', async () => {
    const busy = ({ body }: Call) => ({
      results: (body as Sent).scans.map((scan, index) => ({
        scan: scan.id,
        problem: { status: index === 0 ? 503 : 400, code: 'x', title: 'x' },
      })),
    });
    offline();
    await passCode(CODE, 'in');
    await passCode('no badge at all', 'in');
    serve({ [DOOR]: snapshot([], false), [SCANS]: busy });
    await sync();
    expect(pendingCount.value).toBe(1);
    await forgetOldScans(new Date(Date.now() + HOUR).toISOString());
    expect((await recentScans(9)).map(({ refused }) => refused)).toEqual(['x', undefined]);

    await retryRefused();
    expect(pendingCount.value).toBe(2);
    const calls = serve({ [DOOR]: snapshot([], false), [SCANS]: taken });
    await sync();
    expect(sentScans(calls)).toHaveLength(2);
    expect((await recentScans(9)).every(({ refused, answered }) => answered && !refused)).toBe(true);
  });

  it('stops, and keeps its scans, when its access has ended', async () => {
    offline();
    await passCode(CODE, 'in');
    serve({ [SCANS]: new Refusal({ status: 401, code: 'access.sign-in-required' }) });
    await sync();
    expect(device.value?.ended).toBe(true);
    expect(pendingCount.value).toBe(1);
  });

  it('tells other windows of its end once, though the server refuses it again', async () => {
    offline();
    await passCode(CODE, 'in');
    const told = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
    const ended = new Refusal({ status: 401, code: 'access.sign-in-required' });
    serve({ [SCANS]: ended, 'POST /meetings/m/late-scans': ended });
    for (let times = 0; times < 3; times++) await sync();
    expect(told.mock.calls.filter(([what]) => what === 'device')).toHaveLength(1);
  });

  it('hands in what it kept once its access has ended, and asks for nothing more (B7)', async () => {
    offline();
    await passCode(CODE, 'in');
    await passCode('no badge at all', 'in');
    await sync();
    await keepDevice({ ...device.value!, ended: true });
    const calls = serve({
      'POST /meetings/m/late-scans': ({ body }: Call) => ({
        results: (body as Sent).scans.map((scan, index) => ({
          scan: scan.id,
          ...(index === 0 ? { kept: true } : { problem: { status: 400, title: 'no scan' } }),
        })),
      }),
    });
    await sync();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer secret');
    expect(pendingCount.value).toBe(0);
    expect((await recentScans(9)).map(({ refused }) => refused)).toEqual(['no scan']);
  });

  it.each([
    ['a page instead of an answer', () => new Response('<html>Sign in to the Wi-Fi', { status: 200 })],
    ['another answer than ours', () => Response.json({ ok: true })],
    ['nothing at all', () => new Response(null, { status: 204 })],
    ['a refusal that is not ours', () => new Response('<html>Pay first', { status: 403 })],
  ])('takes %s for no network: it keeps scans, access and snapshot', async (_what, answer) => {
    offline();
    await passCode(CODE, 'in');
    vi.stubGlobal('fetch', async () => answer());
    await sync();
    expect(connected.value).toBe(false);
    expect(device.value?.ended).toBeUndefined();
    expect(pendingCount.value).toBe(1);
    expect((await passCode(CODE, 'in')).verdict).toBe('already-inside');
    serve({ [DOOR]: snapshot([], false), [SCANS]: taken });
    await sync();
    expect(pendingCount.value).toBe(0);
  });

  it('refuses the second of a delegation until the first has left, without a network (B9)', async () => {
    const colleague = { ...ana, badge: 'b2', registration: '00000000000000aa', displayName: 'Aya Brou' };
    const limits = [{ zone: null, category: 'delegate', scope: 'delegation' as const, most: 1 }];
    serve({ [DOOR]: { ...snapshot([ana, colleague]), limits } });
    await sync();
    offline();
    expect((await passCode(CODE, 'in')).verdict).toBe('admitted');
    const [aya] = findPeople('aya');
    expect((await passPerson(aya!, 'in')).verdict).toBe('category-full');
    serve({ [DOOR]: { ...snapshot([], false), limits: [{ ...limits[0], most: 2 }] }, [SCANS]: taken });
    await sync();
    offline();
    expect((await passPerson(aya!, 'in')).verdict).toBe('admitted');
  });

  it('counts the people of other delegations only where all are counted together', async () => {
    const other = { ...ana, badge: 'b2', registration: '00000000000000aa', displayName: 'Paz' };
    const elsewhere = { ...other, entity: { code: 'CHL', name: 'Chile' } };
    const limit = { zone: null, category: 'delegate', most: 1 };
    for (const [scope, verdict] of [
      ['delegation', 'admitted'],
      ['meeting', 'category-full'],
    ] as const) {
      serve({ [DOOR]: { ...snapshot([ana, elsewhere]), limits: [{ ...limit, scope }] }, [SCANS]: taken });
      await sync();
      offline();
      expect((await passCode(CODE, 'in')).verdict).toBe('admitted');
      expect((await passPerson(findPeople('paz')[0]!, 'in')).verdict).toBe(verdict);
    }
  });

  it('gives the room of secondary passes back when their session is over', async () => {
    const now = new Date().toISOString();
    const within = [{ zone: null, inside: true, at: now, gate: 'g' }];
    const pass = { ...ana, category: 'secondary-pass' };
    const other = { ...pass, badge: 'b2', registration: '00000000000000aa', displayName: 'Paz' };
    const limits = [{ zone: null, category: 'secondary-pass', scope: 'meeting' as const, most: 1 }];
    for (const [notAfter, verdict] of [
      [pass.notAfter, 'category-full'],
      [now, 'admitted'],
    ] as const) {
      const badges = [{ ...pass, notAfter, presence: within }, other];
      serve({ [DOOR]: { ...snapshot(badges), limits }, [SCANS]: taken });
      await sync();
      offline();
      expect((await passPerson(findPeople('paz')[0]!, 'in')).verdict).toBe(verdict);
    }
  });

  it('asks for everything once, where an older application left a snapshot without limits', async () => {
    head.value = { ...head.value!, limits: undefined };
    const calls = serve({ [DOOR]: snapshot() });
    await sync();
    expect(calls.map(({ path }) => path)).toEqual([expect.not.stringContaining('since')]);
    await sync();
    expect(head.value?.limits).toEqual([]);
  });

  it('tells how many scans still wait on it when it asks for news', async () => {
    offline();
    await passCode(CODE, 'in');
    const asked = (calls: Call[]) => calls.flatMap(({ path }) => /pending=(\d+)/.exec(path)?.[1] ?? []);
    const busy = serve({
      [DOOR]: snapshot(),
      [SCANS]: ({ body }: Call) => ({
        results: (body as Sent).scans.map(({ id }) => ({
          scan: id,
          problem: { status: 503, code: 'checkin.busy' },
        })),
      }),
    });
    await sync();
    expect(new Set(asked(busy))).toEqual(new Set(['1']));
    const back = serve({ [DOOR]: snapshot(), [SCANS]: taken });
    await sync();
    expect(asked(back).at(-1)).toBe('0');
  });

  it('finds people from three letters, in any script, without accents', async () => {
    expect(findPeople('al')).toEqual([]);
    expect(findPeople('cote alh')).toHaveLength(1);
    expect(findPeople('هاش')).toHaveLength(1);
    expect(findPeople('nobody')).toEqual([]);
    serve({ [DOOR]: snapshot([{ ...ana, unlisted: true }], false), [SCANS]: taken });
    await sync();
    expect(findPeople('nour')).toEqual([]);
    expect((await passCode(CODE, 'in')).verdict).toBe('admitted');
  });

  it('passes somebody who was found by name', async () => {
    expect((await passPerson(findPeople('nour')[0]!, 'in')).verdict).toBe('admitted');
  });
});
