import { act, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage } from '../../../i18n/catalogue';
import { presence } from '../../../test/deskDoor';
import { answers, session } from '../../../test/deskSamples';
import { serve } from '../../../test/server';
import { summary } from './ArrivalsChart';
import { outOfReach } from './GateStates';
import { missingOf } from './Missing';
import type { Presence } from './types';
import { Turns } from './WallTurns';

const PAGE = '/secretariat/berlin-2018/presence';

const open = async (page: string, more: Record<string, unknown> = {}) => {
  const calls = serve({ ...answers, ...more });
  await loadSession();
  navigate(page);
  render(<Router />);
  await screen.findByRole('heading', { level: 1 });
  return calls;
};

beforeEach(() => switchLanguage('en'));
afterEach(() => {
  vi.useRealTimers();
});

it('draws the arrivals of an hour and tells them in words and as a table', async () => {
  await open(PAGE);
  const chart = await screen.findByRole('img', {
    name: /arrivals in the last 60 minutes, at most 10 in one/,
  });
  expect(chart.querySelectorAll('rect')).toHaveLength(60);
  fireEvent.click(screen.getByText('As a table'));
  const rows = within(screen.getByRole('table', { name: 'Arrivals per minute' })).getAllByRole('row');
  expect(rows).toHaveLength(1 + presence.arrivals.perMinute.filter(count => count > 0).length);
  expect(rows[1]?.textContent).toBe('07:431');
});

it('lets time run in the direction of reading', async () => {
  await open(PAGE);
  const firstBar = async () =>
    Number((await screen.findByRole('img', { name: /60/ })).querySelector('rect')?.getAttribute('x'));
  expect(await firstBar()).toBe(1);
  await act(() => switchLanguage('ar'));
  expect(await firstBar()).toBe(591);
});

it('says so when nobody came', () => {
  expect(summary({ from: presence.arrivals.from, perMinute: [0, 0] })).toBe(
    'Nobody arrived in the last 60 minutes.',
  );
});

it('shows the awaited heads of delegation before those who are in', async () => {
  await open(PAGE);
  const awaited = await screen.findByRole('list', { name: 'Not in yet' });
  expect(awaited.textContent).toContain('Inés Robles');
  const inside = screen.getByRole('list', { name: 'Inside' });
  expect(inside.textContent).toMatch(/Selma Nakale.*Main entrance.*08:30/);
  expect(awaited.compareDocumentPosition(inside) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it('neither shows nor asks for names of heads where the reader is no Secretariat (P5)', async () => {
  const calls = await open(PAGE, {
    'GET /session': { ...session, grants: [{ role: 'door-supervisor', meeting: 'berlin-2018' }] },
  });
  await screen.findByText('Gates and phones');
  expect(screen.queryByText('Heads of delegation')).toBeNull();
  expect(calls.some(({ path }) => path.endsWith('/presence/heads'))).toBe(false);
});

it('calls a delegation missing until somebody of it came, and not when all have gone to lunch', () => {
  const row = { entity: { code: 'NAM', name: 'Namibia', kind: 'state' }, expected: 3, inside: 0 };
  const more = { headInside: false, headExpected: true };
  expect(missingOf([{ ...row, ...more, arrived: 0 }])).toHaveLength(1);
  expect(missingOf([{ ...row, ...more, arrived: 2 }])).toEqual([]);
  expect(missingOf([{ ...row, ...more, arrived: 0, entity: null }])).toEqual([]);
});

it('tells which phones are out of reach, what they have to send and how old their data are', async () => {
  await open(PAGE);
  const lines = await screen.findAllByText(/Volunteer/, { selector: 'strong *' });
  const said = lines.map(line => line.closest('li')?.textContent).filter(text => /reach/.test(text ?? ''));
  expect(said[0]).toMatch(/Volunteer 3.*08:41.*All scans sent.*In reach/);
  expect(said[1]).toMatch(/Volunteer 4.*08:12.*08:10 \(32 mins? old\).*12 scans to send.*Out of reach/);
  expect(said[2]).toMatch(/Volunteer 5Has not been in reach yet.*Out of reach/);
});

it('counts people and secondary passes apart at each gate, and says which is which (B3)', async () => {
  await open(PAGE);
  const gate = async (name: string) =>
    (await screen.findByText(name, { selector: 'h3 *' })).closest('section')?.textContent;
  expect(await gate('Plenary hall')).toMatch(
    /People inside by this gate: 14\. Today: 20 admitted, 6 left\.Secondary passes inside by this gate: 4\. Today: 5 admitted, 1 left\.Refused today: 0\./,
  );
  expect(await gate('Main entrance')).not.toContain('Secondary passes');
  expect(screen.getByText('Besides people, secondary passes in use: 4 of 12')).toBeTruthy();
});

it('calls a secondary pass by its number and its delegation, and whom it must not name by nothing', async () => {
  await open(PAGE);
  const list = await screen.findByRole('list', { name: 'Latest arrivals' });
  const said = [...list.children].map(({ textContent }) => textContent);
  expect(said[3]).toMatch(/^Secondary pass 3Namibia.*Plenary hall/);
  expect(said[2]).toMatch(/^A person not named herePlenary hall/);
});

it('gives a phone a minute before it is out of reach', () => {
  const phone = { id: 'v', label: '', name: '', lastSeen: '2027-04-09T08:00:00Z' };
  expect(outOfReach(phone, '2027-04-09T08:01:00Z')).toBe(false);
  expect(outOfReach(phone, '2027-04-09T08:01:01Z')).toBe(true);
});

it('fills the wall with numbers and names, without anything to press', async () => {
  await open(`${PAGE}/wall`);
  expect(await screen.findByText('84')).toBeTruthy();
  expect(screen.getByText(/1 of 3 inside/)).toBeTruthy();
  expect(screen.getByText('1 conflict to resolve')).toBeTruthy();
  expect(screen.getByText(/Inés Robles/)).toBeTruthy();
  expect(document.querySelectorAll('main button, main a, main input')).toHaveLength(0);
});

it('keeps names off a wall of somebody who is no Secretariat', async () => {
  const calls = await open(`${PAGE}/wall`, {
    'GET /session': { ...session, grants: [{ role: 'door-supervisor', meeting: 'berlin-2018' }] },
  });
  await screen.findByText('84');
  expect(screen.queryByText(/Inés Robles/)).toBeNull();
  expect(calls.some(({ path }) => path.endsWith('/presence/heads'))).toBe(false);
});

it('lets a long list take turns, and comes back to its beginning', () => {
  vi.useFakeTimers();
  const lines = Array.from({ length: 23 }, (_, index) => `Delegation ${index + 1}`);
  render(<Turns title="Missing" none="" lines={lines} />);
  const shown = () => screen.getAllByRole('listitem').map(item => item.textContent);
  const seen: (string | null)[] = [];
  for (const part of ['1–10 of 23', '11–20 of 23', '21–23 of 23']) {
    expect(screen.getByText(part)).toBeTruthy();
    seen.push(...shown());
    act(() => {
      vi.advanceTimersByTime(8_000);
    });
  }
  expect(seen).toEqual(lines);
  expect(screen.getByText('1–10 of 23')).toBeTruthy();
});

it('stays whole for a meeting where nothing has happened', async () => {
  const nothing: Presence = {
    ...presence,
    inside: 0,
    byDelegation: [],
    recent: [],
    conflicts: 0,
    heads: { inside: 0, expected: 0 },
    arrivals: { from: presence.arrivals.from, perMinute: Array(60).fill(0) },
  };
  await open(PAGE, {
    'GET /meetings/berlin-2018/presence': nothing,
    'GET /meetings/berlin-2018/presence/heads': { items: [] },
    'GET /meetings/berlin-2018/presence/gates': { asOf: presence.asOf, items: [] },
  });
  expect(await screen.findByText('No gate yet.')).toBeTruthy();
  expect(screen.queryByText('As a table')).toBeNull();
});
