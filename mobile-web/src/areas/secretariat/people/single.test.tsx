import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate, path } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers } from '../../../test/deskSamples';
import { Refusal, serve } from '../../../test/server';

const PEOPLE = '/meetings/berlin-2018/participants';
const single = answers[`GET ${PEOPLE}/p20`] as { displayName: string; version: number };

const open = async (address: string, more: Record<string, unknown> = {}) => {
  const calls = serve({ ...answers, ...more });
  await loadSession();
  navigate(`/secretariat/berlin-2018/people${address}`);
  render(<Router />);
  await screen.findByRole('heading', { level: 1 });
  return calls;
};

const roleField = () => screen.findByLabelText<HTMLSelectElement>(/^Takes part as/);

it('registers somebody whom no delegation sends', async () => {
  const calls = await open('/new', { [`POST ${PEOPLE}`]: { ...single, displayName: 'Iris Vogel' } });
  const role = await roleField();
  const offered = within(role).getAllByRole<HTMLOptionElement>('option');
  expect(offered.slice(1).map(option => option.textContent)).toEqual([
    'Interpreter',
    'Speaker',
    'Security',
    'Support staff',
    'Guest',
  ]);
  fireEvent.change(role, { target: { value: 'interpreter' } });
  fireEvent.input(screen.getByLabelText(/^Name as in the passport/), {
    target: { value: 'Iris Vogel' },
  });
  fireEvent.input(screen.getByLabelText(/Function/), { target: { value: 'Interpreter' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(path.value).toBe('/secretariat/berlin-2018/people'));
  expect(calls.find(call => call.method === 'POST')).toMatchObject({
    path: PEOPLE,
    body: { role: 'interpreter', passportName: 'Iris Vogel', birthDate: null },
  });
});

it('asks nobody for a date of birth who comes alone (P4)', async () => {
  await open('/new');
  await roleField();
  expect(screen.queryByLabelText(/birth/i)).toBeNull();
});

it('gives functions as examples that somebody without a delegation has', async () => {
  await open('/new');
  await roleField();
  expect(screen.getByText('Such as interpreter, security officer')).toBeTruthy();
  expect(screen.queryByText(/minister/i)).toBeNull();
});

it('changes somebody at the version seen, and shows what the server refuses', async () => {
  const title = 'This role belongs to a delegation';
  const refusal = new Refusal({ status: 422, code: 'registration.role-of-delegation', title, field: 'role' });
  const calls = await open('/p20', { [`PUT ${PEOPLE}/p20`]: refusal });
  expect((await roleField()).value).toBe('interpreter');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findAllByText(new RegExp(title));
  expect(calls.find(call => call.method === 'PUT')?.headers.get('if-match')).toBe('"1"');
});

it('takes a registration back after a question', async () => {
  const calls = await open('/p20', { [`POST ${PEOPLE}/p20/withdrawal`]: single });
  await roleField();
  fireEvent.click(screen.getByRole('button', { name: /Withdraw/ }));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /Withdraw/ }));
  await waitFor(() => expect(path.value).toBe('/secretariat/berlin-2018/people'));
  expect(calls.find(call => call.path.endsWith('/withdrawal'))?.headers.get('if-match')).toBe('"1"');
});

it("leaves a delegation's people to the page of the delegation", async () => {
  await open('/p1', { [`GET ${PEOPLE}/p1`]: { ...single, delegation: 'd1' } });
  await screen.findByText(/not found|does not exist|no such page/i);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

it('offers the change in the list to single people only, and calls a delegate of nobody a guest', async () => {
  await open('', { [`GET ${PEOPLE}`]: { items: [{ ...single, role: 'delegate' }], next: null } });
  await screen.findByText('Guest');
  fireEvent.click(screen.getByRole('button', { name: /Decide/ }));
  expect(screen.getAllByRole('radio').map(radio => (radio as HTMLInputElement).value)).toEqual([
    'approve',
    'refuse',
  ]);
  expect(screen.getByRole('link', { name: 'Change this registration' }).getAttribute('href')).toBe(
    '/secretariat/berlin-2018/people/p20',
  );
});

it('says on the page of somebody without a delegation who has the badge, and gives it out and takes it back (B4)', async () => {
  const own = `${PEOPLE}/p20/collection`;
  let row: object = { badge: 'b7', serial: '0044-1', displayName: 'Iris Vogel' };
  const calls = await open('/p20', {
    [`GET ${PEOPLE}/p20`]: { ...single, state: 'approved' },
    [`GET ${own}`]: () => ({ items: [row], next: null }),
    'POST /meetings/berlin-2018/badges/b7/collection': () => {
      row = { ...row, collectedAt: '2027-04-09T06:20:00Z' };
      return null;
    },
    'POST /meetings/berlin-2018/badges/b7/return': null,
  });
  const list = await screen.findByRole('list', { name: 'Badges handed over' });
  expect(list.textContent).toContain('0044-1 · At the registration desk');
  fireEvent.click(within(list).getByRole('button', { name: 'Record as collected 0044-1' }));
  expect(await screen.findByText(/Collected by the person/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Record as brought back 0044-1' }));
  await waitFor(() =>
    expect(calls.filter(call => call.method === 'POST').map(call => call.path)).toEqual([
      '/meetings/berlin-2018/badges/b7/collection',
      '/meetings/berlin-2018/badges/b7/return',
    ]),
  );
});
