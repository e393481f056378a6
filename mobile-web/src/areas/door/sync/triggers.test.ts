import { beforeEach, describe, expect, it, vi } from 'vitest';
import { codes, enrolDoor, SCANS, takenScans } from '../../../test/doorServer';
import { serve } from '../../../test/server';
import { passCode } from '../gate/pass';
import { pendingCount } from '../store/scans';
import { connected, sync } from './sync';

const scan = (): Promise<unknown> => passCode(codes.ana!, 'in');

beforeEach(enrolDoor);

describe('what a scan sets going', () => {
  it('is an attempt to send at once where the server is reached', async () => {
    const calls = serve(takenScans);
    for (const nth of [1, 2, 3]) {
      await scan();
      await vi.waitFor(() => expect(pendingCount.value).toBe(0));
      expect(calls.filter(({ method, path }) => `${method} ${path}` === SCANS)).toHaveLength(nth);
    }
  });

  it('is few attempts while there is no network, for each unseals all that waits', async () => {
    const reached = vi.fn(() => Promise.reject(new TypeError('no network')));
    vi.stubGlobal('fetch', reached);
    await sync();
    expect(connected.value).toBe(false);
    await scan();
    await sync(); // joins the attempt of the scan, if that one made any
    const before = reached.mock.calls.length;
    const unsealed = vi.spyOn(crypto.subtle, 'decrypt');
    for (let more = 0; more < 5; more += 1) await scan();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(reached.mock.calls.length - before).toBe(0);
    expect(unsealed).not.toHaveBeenCalled();
    expect(pendingCount.value).toBe(6);
    serve(takenScans);
    await sync();
    await vi.waitFor(() => expect(pendingCount.value).toBe(0));
  });
});
