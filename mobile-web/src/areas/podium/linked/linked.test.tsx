import { act, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PodiumView } from '../../../api/podium';
import { loadMessages } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { serverNow } from '../../../live/clock';
import { axeFaults } from '../../../test/axe';
import { type Call, Refusal, serve } from '../../../test/server';
import { LinkedScreen } from './LinkedScreen';

const view = (name: string, version: number): PodiumView => ({
  now: {
    inscription: 'i',
    entity: { code: 'NAM', name },
    state: 'speaking',
    startedAt: new Date(serverNow() - 5000).toISOString(),
    limit: 180,
  },
  next: [],
  remaining: 3,
  revision: 1,
  begun: true,
  absent: [],
  version,
});

const READ = {
  meeting: 'm',
  list: 'l',
  kind: 'clock',
  zone: 'Europe/Berlin',
  endsAt: '2030-01-01T00:00:00Z',
};
const GONE = new Refusal({ status: 404, code: 'speakers.unknown-screen', title: 'No' });

let tell: (event: string, data: object) => void;
let streams: Call['body'][];
let calls: Call[];

/** Streams are answered by the test, everything else from the table. */
const server = (answers: Record<string, unknown>) => {
  calls = serve(answers);
  const others = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!url.includes('/screens/live')) return others(url, init);
    streams.push(JSON.parse(String(init.body)));
    const body = new ReadableStream({
      start: line => {
        const encoder = new TextEncoder();
        tell = (event, data) => {
          const text = encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
          line.enqueue(text.slice(0, 9)); // a network cuts where it likes
          line.enqueue(text.slice(9));
        };
      },
    });
    return new Response(body, { status: 200 });
  });
};

const answers = {
  'POST /screens/read': READ,
  'POST /screens/podium': view('Namibia', 1),
  'GET /session': { signedIn: false, grants: [], demo: false, serverTime: '' },
};

beforeEach(async () => {
  sessionStorage.clear();
  streams = [];
  location.hash = '#the-secret';
  await loadMessages('podium');
});

it('shows the clock by the secret, which stands in no address, and follows live', async () => {
  server(answers);
  const { container } = render(<LinkedScreen />);
  expect(await screen.findByText('Namibia')).toBeTruthy();
  await waitFor(() => expect(streams).toEqual([{ secret: 'the-secret' }]));
  await act(() => tell('podium', view('Chile', 2)));
  expect(await screen.findByText('Chile')).toBeTruthy();
  expect(calls.some(({ path }) => path.includes('the-secret'))).toBe(false);
  expect(await axeFaults(container)).toEqual([]);
});

it('says that its link was withdrawn, at once, and keeps nothing', async () => {
  server(answers);
  render(<LinkedScreen />);
  await screen.findByText('Namibia');
  await waitFor(() => expect(streams).toHaveLength(1));
  await act(() => tell('withdrawn', {}));
  expect((await screen.findByRole('alert')).textContent).toContain('This screen’s link was withdrawn');
  expect(screen.queryByText('Namibia')).toBeNull();
  await waitFor(() => expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/Namibia|the-secret/));
});

it('says so when it was withdrawn while nobody could tell it', async () => {
  server({ ...answers, 'POST /screens/podium': GONE });
  render(<LinkedScreen />);
  expect(await screen.findByText('This screen’s link was withdrawn')).toBeTruthy();
});

it('opens nothing by a link that does not work', async () => {
  server({ ...answers, 'POST /screens/read': GONE });
  render(<LinkedScreen />);
  expect(await screen.findByText('This screen’s link was withdrawn')).toBeTruthy();
  expect(streams).toEqual([]);
});

it.each(['clock', 'room'])(
  'shows the time of day on the %s in the meeting’s zone, which its link tells',
  async kind => {
    const idle = { ...view('Namibia', 1), now: null };
    const zone = 'Pacific/Kiritimati'; // fourteen hours ahead: nobody's own
    server({ ...answers, 'POST /screens/read': { ...READ, kind, zone }, 'POST /screens/podium': idle });
    const { container } = render(<LinkedScreen />);
    const there = () => clockTime(new Date(serverNow()).toISOString(), zone);
    await waitFor(() => expect(container.textContent).toContain(there()));
    expect(calls.some(({ path }) => path === '/meetings/m')).toBe(false);
  },
);
