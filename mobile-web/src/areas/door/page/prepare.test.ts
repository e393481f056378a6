import { afterEach, expect, it, vi } from 'vitest';
import { emptyDoor } from '../../../test/doorPeople';
import { codes, enrolDoor, snapshotOf, takenScans } from '../../../test/doorServer';
import { serve } from '../../../test/server';
import { doorDatabase } from '../store/database';
import { device, keepDevice } from '../store/device';
import { recentScans } from '../store/scans';
import { prepare } from './prepare';
import { heard, openEyes } from './state';

const PATIENCE = { timeout: 10_000 };

let deaf = (): void => undefined;
afterEach(() => deaf());

/** Another window of this phone, at the gate. */
const otherWindow = async () => {
  vi.resetModules();
  const [prepare, state, store, sync] = await Promise.all([
    import('./prepare'),
    import('./state'),
    import('../store/device'),
    import('../sync/sync'),
  ]);
  await prepare.prepare();
  deaf = prepare.followPhone();
  return { ...state, store, sync };
};

const takenDown = async () => (await recentScans(1))[0]?.decided;

const next = {
  ...{ device: 'next', token: 'other', meeting: 'n', gate: { id: 'h', name: 'North' } },
  ...{ role: 'door-scanner' as const, expiresAt: '2030-01-01T00:00:00Z', name: 'Blue phone' },
};

it('a window stands at the gate at which another one enrols the phone, with nothing of the one before', async () => {
  await enrolDoor();
  const other = await otherWindow();
  other.openEyes();
  await other.heard(codes.ana!);
  expect(other.last.value?.verdict).toBe('admitted');
  other.direction.value = 'out';
  await other.sync.sync();

  const there = { ...snapshotOf([], true), meeting: { code: 'n', number: 8, zone: 'UTC' } };
  const calls = serve({ ...takenScans, 'GET /meetings/n/door': there });
  await keepDevice(next); // from the page that enrols, which follows nobody
  await vi.waitFor(() => expect(other.store.device.value?.gate.id).toBe('h'), PATIENCE);
  await vi.waitFor(() => expect(other.last.value).toBeUndefined(), PATIENCE);
  expect(other.direction.value).toBe('in');
  await vi.waitFor(() => expect(calls.at(-1)?.path).toContain('/meetings/n/door'), PATIENCE);
});

it('a window that has not heard of it sends nothing under the old enrolment', async () => {
  await enrolDoor();
  const other = await otherWindow();
  deaf();
  await keepDevice(next);
  expect(other.store.device.value?.device).toBe('d');
  const there = { ...snapshotOf([], true), meeting: { code: 'n', number: 8, zone: 'UTC' } };
  const calls = serve({ ...takenScans, 'GET /meetings/n/door': there });
  await other.sync.sync();
  expect(other.store.device.value?.device).toBe('next');
  expect(calls.map(({ path }) => path)).toEqual([expect.stringContaining('/meetings/n/door')]);
  expect(device.value?.device).toBe('next');
});

it('the key of scans is there before the first scan, on a phone that is a door', async () => {
  await enrolDoor();
  await prepare();
  const made = vi.spyOn(crypto.subtle, 'generateKey');
  openEyes();
  await heard(codes.ana!);
  expect(await takenDown()).toBe('admitted');
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});

it('no key is made on a phone that is none', async () => {
  await emptyDoor();
  await prepare();
  expect(await (await doorDatabase()).getAllKeys('keys')).toEqual([]);
});
