import { afterEach, expect, it, vi } from 'vitest';
import { codes, enrolDoor, snapshotOf, takenScans } from '../../../test/doorServer';
import { serve } from '../../../test/server';
import { device, keepDevice } from '../store/device';

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
