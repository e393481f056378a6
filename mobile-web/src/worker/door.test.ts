import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepScan, settleScans } from '../areas/door/store/scans';
import { forgetUndo, keepUndo } from '../areas/door/store/undos';
import { emptyDoor } from '../test/doorPeople';
import { mayTakeOver, missing, refuseWhileScansWait, waitingAtDoor } from './door';

const windows = (...paths: string[]) => {
  const clients = paths.map((path, number) => ({
    id: `w${number}`,
    url: `https://meetings.example.org${path}`,
  }));
  return { clients: { matchAll: async () => clients } } as unknown as ServiceWorkerGlobalScope;
};

const caches = (names: string[], files: string[] = []) =>
  vi.stubGlobal('caches', {
    has: async (name: string) => names.includes(name),
    match: async (file: string) => (files.includes(file) ? new Response('') : undefined),
  });

const scan = () =>
  keepScan({
    id: 'scan-1',
    code: 'PLENARY:X',
    at: '2027-04-09T06:30:00Z',
    offset: 0,
    gate: 'g',
    direction: 'in',
    decided: 'admitted',
    pending: 1,
  });

beforeEach(emptyDoor);

describe('a new version of the application', () => {
  it('is not installed at a door while scans or corrections wait to be sent', async () => {
    caches(['door']);
    await scan();
    await keepUndo({ scan: 'scan-1', at: '2027-04-09T06:30:20Z', pending: 1 });
    expect(await waitingAtDoor()).toBe(2);
    await expect(refuseWhileScansWait()).rejects.toThrow('scans wait');
    await settleScans([{ id: 'scan-1', answered: 'admitted' }]);
    await expect(refuseWhileScansWait()).rejects.toThrow('scans wait');
    await forgetUndo('scan-1');
    await refuseWhileScansWait();
  });

  it('is installed where nobody ever stood at a door', async () => {
    caches([]);
    await scan();
    await refuseWhileScansWait();
  });

  it('takes over when nothing waits and no other window stands at the door', async () => {
    expect(await mayTakeOver(windows('/door', '/meetings/berlin-2018'), 'w0')).toBe(true);
    expect(await mayTakeOver(windows('/door', '/door'), 'w0')).toBe(false);
    await scan();
    expect(await mayTakeOver(windows('/door'), 'w0')).toBe(false);
  });
});

it('a phone without the door’s store is left without it', async () => {
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation(name => open(`no-${name}`));
  expect(await waitingAtDoor()).toBe(0);
  vi.restoreAllMocks();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('no-plenary-door');
});

it('what the phone lacks is told by name', async () => {
  caches(['door'], ['/']);
  expect(await missing(['/', '/assets/reader.wasm'])).toEqual(['/assets/reader.wasm']);
});
