import { expect, it, vi } from 'vitest';
import { noteServerTime, serverNow } from '../live/clock';
import { api } from './client';
import { ProblemError } from './problem';

const answer = (serverTime: string, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ serverTime }), { status: 200, headers }));

it('takes the time from the server, and never from an answer that the phone kept', async () => {
  noteServerTime('2027-01-01T10:00:00Z');
  answer('2027-01-01T09:00:00Z', { 'x-plenary-kept': 'yes' });
  await api.get('/anything');
  expect(serverNow()).toBeGreaterThanOrEqual(Date.parse('2027-01-01T10:00:00Z'));

  answer('2027-01-01T11:00:00Z');
  await api.get('/anything');
  expect(serverNow()).toBeGreaterThanOrEqual(Date.parse('2027-01-01T11:00:00Z'));
});

it('counts a server that does not answer in time as one that is not reached, and nothing else that is stopped', async () => {
  vi.stubGlobal(
    'fetch',
    (_url: string, { signal }: RequestInit) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  const late = await api.get('/anything', { signal: AbortSignal.timeout(5) }).catch(thrown => thrown);
  expect(late).toMatchObject({ problem: { status: 0 } });
  const stopped = new AbortController();
  const asked = api.get('/anything', { signal: stopped.signal }).catch(thrown => thrown);
  stopped.abort();
  expect(await asked).not.toBeInstanceOf(ProblemError);
});
