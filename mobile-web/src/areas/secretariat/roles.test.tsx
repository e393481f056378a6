import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { landingPlace, places } from '../../api/places';
import { loadSession, type Role } from '../../api/session';
import { navigate, path } from '../../app/location';
import { Router } from '../../app/Router';
import { switchLanguage } from '../../i18n/catalogue';
import { answers, session } from '../../test/deskSamples';
import { Refusal, serve } from '../../test/server';

const CODE = 'berlin-2018';

const signInAs = async (role: Role, more: Record<string, unknown> = {}) => {
  const calls = serve({
    ...answers,
    'GET /session': { ...session, grants: [{ role, meeting: CODE }] },
    ...more,
  });
  await loadSession();
  return calls;
};

const open = (address: string) => {
  navigate(address);
  return render(<Router />);
};

describe.each([
  ['protocol-officer', '/speakers', 'List of speakers', 'Protocol officer'],
  ['interpretation-officer', '/interpretation', 'Interpretation', 'Interpretation officer'],
  ['door-supervisor', '/presence', 'Presence', 'Door supervisor'],
] as const)('%s', (role, section, _title, name) => {
  it('lands on the page of the role', async () => {
    await signInAs(role);
    expect(landingPlace()).toBe(`/secretariat/${CODE}${section}`);
    expect(places()).toHaveLength(1);
  });

  it('comes there from the address in the invitation', async () => {
    await signInAs(role);
    open(`/secretariat/${CODE}`);
    await waitFor(() => expect(path.value).toBe(`/secretariat/${CODE}${section}`));
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('This page is not open to you')).toBeNull();
  });

  it('finds the page among its own', async () => {
    await signInAs(role);
    open('/me');
    const link = await screen.findByRole('link', { name: new RegExp(name) });
    expect(link.getAttribute('href')).toBe(`/secretariat/${CODE}${section}`);
  });
});

it('reads the gates and enrols phones as a door supervisor, and opens no gate (B10)', async () => {
  await signInAs('door-supervisor');
  open(`/secretariat/${CODE}/gates`);
  await screen.findByRole('heading', { level: 1, name: 'Gates' });
  await screen.findByRole('heading', { level: 2, name: 'Phones at the gates' });
  expect(screen.getAllByRole('heading', { name: 'Gates' })).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Add a gate' })).toBeNull();
});

it('orders and publishes as a protocol officer, as the server allows', async () => {
  await signInAs('protocol-officer');
  const address = Object.values((await import('../../test/deskSamples')).pages).find(each =>
    /\/speakers\/(?!new)[^/]+$/.test(each),
  );
  open(address ?? '');
  expect(await screen.findByRole('button', { name: /Publish/ })).toBeTruthy();
});

it('keeps the overview for the Secretariat', async () => {
  await signInAs('secretariat');
  open(`/secretariat/${CODE}`);
  await screen.findByRole('heading', { level: 1 });
  expect(path.value).toBe(`/secretariat/${CODE}`);
});

it.each(['/new', '/network', '/network/organisations'])(
  'keeps /secretariat%s, which is for the whole Network, from the Secretariat of one meeting',
  async part => {
    const calls = await signInAs('secretariat');
    open(`/secretariat${part}`);
    await screen.findByText('This page is not open to you');
    expect(calls.filter(call => call.path.startsWith('/network'))).toHaveLength(0);
  },
);

it('offers the Secretariat of one meeting its meeting, and no door that is closed', async () => {
  await signInAs('secretariat');
  open('/secretariat');
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.querySelector(`a[href="/secretariat/${CODE}"]`)).not.toBeNull());
  for (const part of ['/new', '/network', '/network/organisations'])
    expect(document.querySelector(`a[href="/secretariat${part}"]`)).toBeNull();
});

it('says at the invitation who adds an organisation, and leads only them there', async () => {
  await signInAs('secretariat');
  open(`/secretariat/${CODE}/delegations/new`);
  await screen.findByText(/Only the Secretariat of the Network adds organizations/);
  expect(screen.queryByRole('link', { name: /Add an organization/ })).toBeNull();
  cleanup();
  await signInAs('secretariat', { 'GET /session': { ...session, grants: [{ role: 'secretariat' }] } });
  open(`/secretariat/${CODE}/delegations/new`);
  await screen.findByRole('link', { name: 'Add an organization that is not listed' });
});

it('gives a session of the focal points their visibility, and warns when it is made public', async () => {
  await switchLanguage('en');
  const calls = await signInAs('secretariat', { [`POST /meetings/${CODE}/sessions`]: {} });
  open(`/secretariat/${CODE}/programme/new`);
  const kind = await screen.findByLabelText(/^Kind/);
  expect((screen.getByLabelText('Everybody') as HTMLInputElement).checked).toBe(true);
  fireEvent.change(kind, { target: { value: 'focal-points-only' } });
  await waitFor(() =>
    expect((screen.getByLabelText('Focal points only') as HTMLInputElement).checked).toBe(true),
  );
  expect(screen.queryByText(/yet everybody would see it/)).toBeNull();
  fireEvent.click(screen.getByLabelText('Everybody'));
  expect(await screen.findByText(/yet everybody would see it/)).toBeTruthy();
  expect(calls.filter(call => call.method === 'POST')).toHaveLength(0);
});

it.each(['', `/${CODE}/people`, `/${CODE}/speakers`])(
  'tells a focal point whose part /secretariat%s is, and the way back',
  async part => {
    await signInAs('focal-point', {
      'GET /session': {
        ...session,
        grants: [{ role: 'focal-point', meeting: CODE, delegation: 'd1' }],
      },
    });
    open(`/secretariat${part}`);
    await screen.findByText('This page is not open to you');
    expect(screen.getByText(/^This part is for: .*Secretariat/)).toBeTruthy();
    const back = screen.getByRole('link', { name: /Your delegation/ });
    expect(back.getAttribute('href')).toBe(`/meetings/${CODE}/delegations/d1`);
  },
);

it('leads whom the server refuses back to their own pages', async () => {
  await signInAs('focal-point', {
    [`GET /meetings/${CODE}/delegations/other`]: new Refusal({ status: 403, title: 'Not yours' }),
  });
  open(`/meetings/${CODE}/delegations/other`);
  await screen.findByText('Not yours');
  const back = within(screen.getByRole('alert')).getByRole('link', { name: 'My pages' });
  expect(back.getAttribute('href')).toBe('/me');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

it('asks before a draft is deleted, in the version that is shown, and says why it is not', async () => {
  const meeting = { ...(answers[`GET /meetings/${CODE}`] as object), state: 'draft', version: 4 };
  let refuse = true;
  const calls = await signInAs('secretariat', {
    [`GET /meetings/${CODE}`]: meeting,
    [`DELETE /meetings/${CODE}`]: () =>
      refuse ? new Refusal({ status: 409, title: 'Delegations were invited to this meeting' }) : null,
  });
  open(`/secretariat/${CODE}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Delete the draft' }));
  expect(calls.some(call => call.method === 'DELETE')).toBe(false);
  const sure = () => fireEvent.click(screen.getAllByRole('button', { name: 'Delete the draft' })[1]!);
  sure();
  await screen.findByText('Delegations were invited to this meeting');
  refuse = false;
  sure();
  await waitFor(() => expect(path.value).toBe('/secretariat'));
  const sent = calls.filter(call => call.method === 'DELETE');
  expect(sent.map(call => call.headers.get('if-match'))).toEqual(['"4"', '"4"']);
});

it('offers no deletion of what was published', async () => {
  await signInAs('secretariat');
  open(`/secretariat/${CODE}`);
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'Delete the draft' })).toBeNull();
});
