import { expect, it, vi } from 'vitest';
import { noteServerTime, serverNow } from '../live/clock';
import { api } from './client';

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
