import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../api/session';
import { navigate, path } from '../../app/location';
import { Router } from '../../app/Router';
import { answers, delegation, inscription, pages } from '../../test/samples';
import { Refusal, serve } from '../../test/server';

const base = `/meetings/berlin-2018/delegations/${delegation.id}`;
const list = pages.inscribe?.split('/').pop();
const type = async (label: RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });
const choose = async (label: RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

const open = async (address: string, more: Record<string, unknown> = {}) => {
  const calls = serve({ ...answers, ...more });
  await loadSession();
  navigate(address);
  render(<Router />);
  return calls;
};

it('registers the head with the passport name where no other is wished (R9)', async () => {
  const calls = await open(`${base}/people/new?role=head`, {
    [`POST ${base}/participants`]: { ...delegation.participants[0], displayName: 'Selma Nakale' },
  });
  await type(/^Name as in the passport/, 'Selma Nakale');
  await type(/^Function/, 'Minister');
  await press('Save');
  await waitFor(() => expect(path.value).toBe(`${base}/people`));
  const sent = calls.find(call => call.method === 'POST');
  expect(sent?.body).toMatchObject({
    role: 'head',
    passportName: 'Selma Nakale',
    displayName: 'Selma Nakale',
  });
  expect(sent?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
});

it('says at once what the badge cannot print, and what it will show', async () => {
  const badgeNotices = [{ field: 'displayName', characters: ['🦋'], shown: 'Selma Nakale' }];
  const [head, ...others] = delegation.participants;
  const noticed = { ...head, badgeNotices };
  await open(`${base}/people/new?role=head`, {
    [`POST ${base}/participants`]: noticed,
    [`GET ${base}`]: { ...delegation, participants: [noticed, ...others] },
  });
  await type(/^Name as in the passport/, 'Selma Nakale');
  await type(/^Name on the badge/, 'Selma 🦋 Nakale');
  await type(/^Function/, 'Minister');
  await press('Save');
  await screen.findByText('The badge cannot print 🦋. It will show: Selma Nakale');
  expect(path.value).toBe(`${base}/people/${head?.id}`);
});

it('starts from what was asked for, where a change waits (R7)', async () => {
  const [head, ...others] = delegation.participants;
  const { passportName, displayName } = head as { passportName: string; displayName: string };
  const approved = { role: 'head', honorific: 'H.E. Ms.', passportName, displayName, alias: null };
  const change = { approved, wanted: { ...approved, passportName: 'Selma Nakale Sample' } };
  await open(`${base}/people/${head?.id}`, {
    [`GET ${base}`]: { ...delegation, participants: [{ ...head, change }, ...others] },
  });
  const name = await screen.findByLabelText<HTMLInputElement>(/^Name as in the passport/);
  expect(name.value).toBe('Selma Nakale Sample');
  screen.getByText('Change awaits approval');
  navigate(`${base}/people`);
  const line = await screen.findByRole('link', { name: /Selma Nakale/ });
  await waitFor(() => expect(line.closest('li')?.textContent).toContain('Change awaits approval'));
  expect(screen.getAllByText('Change awaits approval')).toHaveLength(1);
});

it('asks who the focal point is only when one is designated (R11)', async () => {
  const calls = await open(`${base}/answer`, { [`PUT ${base}/answer`]: {} });
  await press('Send the answer');
  expect(await screen.findAllByRole('link', { name: /: Choose yes or no$/ })).toHaveLength(2);
  fireEvent.click(screen.getAllByLabelText('No')[0] as HTMLElement);
  fireEvent.click(screen.getAllByLabelText('Yes')[1] as HTMLElement);
  await press('Send the answer');
  await waitFor(() => expect(path.value).toBe(base));
  expect(calls.find(call => call.method === 'PUT')?.body).toEqual({
    designated: false,
    focalPointName: null,
    willAttend: true,
    note: null,
  });
});

it('inscribes the minister and shows the receipt (L4)', async () => {
  const calls = await open(`${base}/speaker/lists/${list}`, {
    [`POST /meetings/berlin-2018/lists/${list}/inscriptions`]: inscription,
  });
  await choose(/^Level of the speaker/, 'm');
  await press('Inscribe the speaker');
  await waitFor(() => expect(path.value).toBe(`${base}/speaker/${inscription.id}`));
  expect(await screen.findByText('14')).toBeTruthy();
  expect(screen.getByText('4 in Rev.1; 5 in the working list, to be published')).toBeTruthy();
  expect(
    screen.getByText(/09:15 \(Berlin\) in Rev\.1; 09:20 in the working list, to be published$/),
  ).toBeTruthy();
  expect(screen.getByText(/^Rev\.1 is published\. The working list says otherwise/)).toBeTruthy();
  expect(calls.find(call => call.method === 'POST')?.body).toMatchObject({
    delegation: delegation.id,
    participant: delegation.participants[0]?.id,
    speaker: { name: 'Selma Nakale' },
    level: 'm',
  });
});

it('says which rule refused a second statement and what to do (L10)', async () => {
  await open(`${base}/speaker/lists/${list}`, {
    [`POST /meetings/berlin-2018/lists/${list}/inscriptions`]: new Refusal({
      status: 409,
      title: 'One national statement per delegation',
      next: 'Change receipt 14',
    }),
  });
  await choose(/^Level of the speaker/, 'm');
  await press('Inscribe the speaker');
  expect((await screen.findByRole('alert')).textContent).toContain('Change receipt 14');
});

it('requests interpretation for one session (I6)', async () => {
  const address = pages.request ?? '';
  const calls = await open(address, { [`PUT ${address}`]: {} });
  fireEvent.click((await screen.findAllByLabelText('Arabic'))[1] as HTMLElement);
  await press('Save the request');
  await waitFor(() => expect(path.value).toBe(`${base}/interpretation`));
  expect(calls.find(call => call.method === 'PUT')?.body).toEqual({
    speaks: ['en'],
    listens: ['fr', 'en', 'ar'],
  });
});

it('counts in the sections the very tasks that it names', async () => {
  await open(base, { [`GET ${base}/interpretation`]: { items: [] } });
  await waitFor(() => expect(screen.queryAllByText('To do').length).toBeGreaterThan(0));
  await screen.findByText('Request interpretation');
  const named = screen.getAllByText('To do').length;
  const section = document.querySelector(`nav a[href="${base}"]`);
  expect(section?.textContent).toContain(String(named));
});
