import { act, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PodiumView } from '../../../api/podium';
import { clockTime } from '../../../i18n/times';
import { serverNow } from '../../../live/clock';
import { axeFaults } from '../../../test/axe';
import { FakeStream, fakeStreams } from '../../../test/fakeStream';
import { Refusal, serve } from '../../../test/server';
import { ClockPage } from './ClockPage';

const PATH = '/meetings/m/lists/l/podium';
const ago = (seconds: number) => new Date(serverNow() - seconds * 1000).toISOString();

const speaking = (seconds: number, more = {}): PodiumView => ({
  now: {
    inscription: 'i',
    entity: { code: 'NAM', name: 'Namibia' },
    state: 'speaking',
    startedAt: ago(seconds),
    limit: 180,
    ...more,
  },
  next: [{ inscription: 'j', entity: { code: 'CIV', name: 'Côte d’Ivoire' } }],
  remaining: 3,
  begun: true,
  absent: [],
  version: 3,
});

let held: PodiumView;
let meeting: unknown;
const shown = async (view: PodiumView) => {
  held = view;
  const { container } = render(<ClockPage parameters={{ meeting: 'm', list: 'l' }} />);
  await screen.findByRole('timer');
  return container;
};
const face = (container: Element) => container.querySelector('.clock')?.className;

beforeEach(() => {
  sessionStorage.clear();
  fakeStreams();
  meeting = { zone: 'Europe/Berlin' };
  serve({ [`GET ${PATH}`]: () => held, 'GET /meetings/m': () => meeting });
});

describe('the podium clock (L25)', () => {
  it.each([
    [60.5, 'phase-green', '2:00', 'Time left'],
    [160.5, 'phase-amber', '0:20', 'Please conclude'],
    [187.5, 'phase-red', '+0:07', 'Over the time'],
  ])('after %d seconds', async (seconds, phase, digits, word) => {
    const container = await shown(speaking(seconds));
    expect(face(container)).toContain(phase);
    expect(screen.getByRole('timer').textContent).toBe(digits);
    expect(screen.getByText(word)).toBeTruthy();
  });

  it('stands still in a pause and says so', async () => {
    const container = await shown(speaking(100, { pausedAt: ago(39.5) }));
    expect(face(container)).toContain('phase-paused');
    expect([screen.getByRole('timer').textContent, screen.getByText('Paused')]).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('2:00');
  });

  it('has no controls and names nobody', async () => {
    const container = await shown(speaking(10));
    expect(container.querySelectorAll('button, input, a')).toHaveLength(0);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Namibia');
  });

  it('names the group for which the floor is given, and those to come (L11)', async () => {
    const view = speaking(10, { group: 'Group of Friends' });
    const next = view.next.map(entry => ({ ...entry, group: 'African Group' }));
    const container = await shown({ ...view, next });
    expect(container.querySelector('.clock-top')?.textContent).toContain('On behalf of Group of Friends');
    expect(container.querySelector('.clock-next')?.textContent).toContain('On behalf of African Group');
    expect(await axeFaults(container)).toEqual([]);
  });

  it('runs on without a network, says since when, and knows the time again after a reload', async () => {
    const container = await shown(speaking(60.5));
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    await act(() => FakeStream.last.onerror?.());
    expect(await screen.findByText(/^No connection since \d\d:\d\d, running on$/)).toBeTruthy();
    expect(await axeFaults(container)).toEqual([]);
    const before = screen.getByRole('timer').textContent;
    await vi.waitFor(() => expect(screen.getByRole('timer').textContent).not.toBe(before), 3000);
    render(<ClockPage parameters={{ meeting: 'm', list: 'l' }} />, { container });
    expect(screen.getByRole('timer').textContent).toMatch(/^1:5\d$/);
  });

  it('shows no time of day before the meeting’s zone is known, and asks for it again', async () => {
    const zone = 'Pacific/Kiritimati'; // fourteen hours ahead: nobody's own
    let asked = 0;
    meeting = new Refusal({ status: 503 });
    serve({
      [`GET ${PATH}`]: () => held,
      'GET /meetings/m': () => {
        asked += 1;
        return meeting;
      },
    });
    held = { ...speaking(10), now: null };
    const { unmount } = render(<ClockPage parameters={{ meeting: 'm', list: 'l' }} />);
    const digits = async () => (await screen.findByRole('timer')).textContent;
    await vi.waitFor(() => expect(asked).toBe(1));
    expect(await digits()).toBe('—');
    meeting = { zone };
    const there = () => clockTime(new Date(serverNow()).toISOString(), zone);
    await vi.waitFor(async () => expect(await digits()).toBe(there()), 4000);
    unmount();
    meeting = new Refusal({ status: 503 });
    render(<ClockPage parameters={{ meeting: 'm', list: 'l' }} />);
    expect(await digits()).toBe(there());
  });

  it('keeps the screen awake and fills it at the first touch', async () => {
    const request = vi.fn(async () => ({ release: vi.fn() }));
    const fill = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { wakeLock: { request } }));
    document.documentElement.requestFullscreen = fill;
    await shown(speaking(10));
    expect(request).toHaveBeenCalledWith('screen');
    document.body.click();
    expect(fill).toHaveBeenCalledOnce();
  });
});
