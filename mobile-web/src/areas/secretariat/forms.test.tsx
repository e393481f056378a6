import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../api/session';
import { loadMessages, switchLanguage } from '../../i18n/catalogue';
import { answers, session } from '../../test/deskSamples';
import { Refusal, serve } from '../../test/server';
import { FocalPointForm } from './delegations/FocalPointForm';
import type { EntityRef, Room } from './frame/types';
import { ChairPicker } from './meetings/ChairPicker';
import { RoomForm } from './meetings/RoomForm';
import { ZonePicker } from './meetings/ZonePicker';
import { DesignationForm } from './network/DesignationForm';
import { OrganisationForm, proposedAcronym } from './network/OrganisationForm';
import { OrganisationLine } from './network/OrganisationLine';
import { AddSpeakerPage } from './speakers/AddSpeakerPage';
import { EditListPage } from './speakers/EditListPage';

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat');
});

const fill = (id: string, value: string) => {
  const field = document.getElementById(id) as HTMLInputElement;
  if (field.tagName === 'SELECT') fireEvent.change(field, { target: { value } });
  else fireEvent.input(field, { target: { value } });
};

/** Answers one path; `sent` waits for the only request to it. */
const recording = (wanted: string, more: Record<string, unknown> = {}) => {
  const calls = serve({ ...more, [wanted]: { id: 'i9', receipt: 4 } });
  const here = () => calls.filter(call => `${call.method} ${call.path}` === wanted);
  const sent = async () => {
    await waitFor(() => expect(here()).toHaveLength(1));
    return here()[0];
  };
  return { sent, here };
};

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const nothing = () => undefined;

it('records a designation from its first day, under one key', async () => {
  const { sent, here } = recording('POST /network/designations');
  const namibia = { code: 'NAM', name: 'Namibia' } as EntityRef;
  render(<DesignationForm entities={[namibia]} added={nothing} />);
  press('Record a designation');
  expect(here()).toHaveLength(0);
  fill('entity', 'NAM');
  fill('name', 'Ndapewa Amunyela');
  fill('firstDay', '2026-09-01');
  press('Record a designation');
  const call = await sent();
  expect(call?.body).toEqual({ entity: 'NAM', name: 'Ndapewa Amunyela', firstDay: '2026-09-01' });
  expect(call?.headers.get('idempotency-key')).toBeTruthy();
});

it('corrects the name of an organisation that the Secretariat added, at the version that was read', async () => {
  const harbour = { code: 'HARBOUR', name: 'Harbur', kind: 'civil-society', added: true };
  const { sent } = recording('PUT /entities/HARBOUR', {
    'GET /entities/HARBOUR': { name: { en: 'Harbur' }, version: 3 },
  });
  let changed = 0;
  render(<OrganisationLine entity={harbour} changed={() => (changed += 1)} />);
  press('Change: Harbur');
  await screen.findByDisplayValue('Harbur');
  fill('name.en', 'Harbour');
  press('Save');
  const call = await sent();
  expect(call?.body).toEqual({ name: { en: 'Harbour' } });
  expect(call?.headers.get('if-match')).toBe('"3"');
  await waitFor(() => expect(changed).toBe(1));
});

it('adds an organisation, its code proposed from its English name', async () => {
  const { sent, here } = recording('POST /entities');
  render(<OrganisationForm added={nothing} />);
  press('Add an organization');
  expect(here()).toHaveLength(0);
  fill('name.en', 'Harbour Forum for Peace');
  await screen.findByDisplayValue('Harbour Forum for Peace');
  document.getElementById('name.en')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await screen.findByDisplayValue('HFP');
  fill('code', 'harbour forum');
  fill('name.fr', 'Forum du port');
  fill('name.es', ' ');
  press('Add an organization');
  const call = await sent();
  expect(call?.body).toEqual({
    code: 'HARBOUR-FORUM',
    kind: 'civil-society',
    name: { en: 'Harbour Forum for Peace', fr: 'Forum du port' },
  });
  expect(call?.headers.get('idempotency-key')).toBeTruthy();
});

it.each([
  ['The Elders', 'ELDERS'],
  ['Réseau Ébène', 'RE'],
  ['', ''],
])('proposes a code for %s', (name, code) => expect(proposedAcronym(name)).toBe(code));

it('offers as chairs only States and organisations of States (N3)', async () => {
  const entity = (code: string, kind: string) => ({ code, name: code, kind });
  serve({
    'GET /entities': {
      items: [
        entity('ESP', 'member-state'),
        entity('VAT', 'observer-state'),
        entity('EU', 'intergovernmental'),
        entity('UNDP', 'un-entity'),
        entity('FORUM', 'civil-society'),
      ],
    },
  });
  render(<ChairPicker chairs={[]} onChairs={nothing} />);
  await screen.findByRole('option', { name: 'ESP' });
  const offered = [...document.querySelectorAll('option')].map(option => option.value);
  expect(offered).toEqual(['', 'ESP', 'VAT', 'EU']);
});

it('finds the time zone by the city or the State, and says what to do where there is none', async () => {
  const chosen: string[] = [];
  const Picker = () => {
    const [zone, setZone] = useState('');
    chosen.push(zone);
    return <ZonePicker id="zone" label="Time zone" value={zone} onValue={setZone} />;
  };
  const tallinn = { zone: 'Europe/Tallinn', city: 'Tallinn', state: 'Estonia' };
  const moscow = { zone: 'Europe/Moscow', city: 'Moscow', state: 'Russian Federation' };
  serve({
    'GET /zones?q=estonia': { items: [tallinn, moscow] },
    'GET /zones?q=Europe%2FTallinn': { items: [tallinn] },
    'GET /zones?q=Geneva': { items: [] },
  });
  render(<Picker />);
  fill('zone', 'Geneva');
  await screen.findByText(/Type the State in which it lies/);
  fill('zone', 'estonia');
  fireEvent.click(await screen.findByRole('button', { name: /Tallinn, Estonia/ }));
  await screen.findByText('Tallinn, Estonia');
  expect(chosen.at(-1)).toBe('Europe/Tallinn');
  expect(screen.queryByRole('list')).toBeNull();
});

it('appoints a focal point, who is written to in the language chosen', async () => {
  const path = '/meetings/berlin-2018/delegations/d1/focal-points';
  const { sent, here } = recording(`POST ${path}`);
  render(<FocalPointForm path={path} appointed={nothing} cancel={nothing} />);
  press('Appoint a focal point');
  expect(here()).toHaveLength(0);
  fill('name', 'Lucía Ferrán');
  fill('email', 'lucia.ferran@example.org');
  fill('language', 'es');
  press('Appoint a focal point');
  const call = await sent();
  expect(call?.body).toEqual({ name: 'Lucía Ferrán', email: 'lucia.ferran@example.org', language: 'es' });
  expect(call?.headers.get('idempotency-key')).toBeTruthy();
});

it('adds a room with its seats and booths', async () => {
  const { sent } = recording('POST /meetings/berlin-2018/rooms');
  render(<RoomForm meeting="berlin-2018" done={nothing} cancel={nothing} />);
  fill('name.en', 'Main hall');
  fill('capacity', '200');
  fill('booths', '6');
  press('Add a room');
  expect((await sent())?.body).toEqual({ name: { en: 'Main hall' }, capacity: 200, booths: 6 });
});

it('changes a room as it was seen (L22)', async () => {
  const { sent } = recording('PUT /meetings/berlin-2018/rooms/r1');
  const room = { id: 'r1', name: { en: 'Hall', fr: 'Salle' }, capacity: 10, booths: 0, version: 3 } as Room;
  render(<RoomForm meeting="berlin-2018" room={room} done={nothing} cancel={nothing} />);
  fill('capacity', '12');
  press('Save');
  const call = await sent();
  expect(call?.body).toEqual({ name: { en: 'Hall', fr: 'Salle' }, capacity: 12, booths: 0 });
  expect(call?.headers.get('if-match')).toBe('"3"');
});

it('inscribes after closing with the reason, and asks for one first (L19)', async () => {
  const lists = answers['GET /meetings/berlin-2018/lists'] as { items: object[] };
  const closed = { items: lists.items.map(list => ({ ...list, state: 'closed' })) };
  const { sent, here } = recording('POST /meetings/berlin-2018/lists/l1/inscriptions', {
    ...answers,
    'GET /session': session,
    'GET /meetings/berlin-2018/lists': closed,
  });
  await loadSession();
  render(<AddSpeakerPage parameters={{ meeting: 'berlin-2018', list: 'l1' }} />);
  await screen.findByLabelText(/^Delegation/);
  fill('delegation', 'd1');
  await screen.findByLabelText(/^Reason/);
  fill('participant', 'other');
  await waitFor(() => expect(document.getElementById('speaker.name')).toBeTruthy());
  fill('speaker.name', 'Andrés Villalba');
  fill('title', 'Minister for Foreign Affairs');
  fill('level', 'm');
  press('Inscribe');
  expect(here()).toHaveLength(0);
  fill('reason', ' The note verbale was delayed ');
  press('Inscribe');
  const call = await sent();
  expect(call?.body).toMatchObject({
    delegation: 'd1',
    speaker: { name: 'Andrés Villalba' },
    level: 'm',
    reason: 'The note verbale was delayed',
  });
  expect(call?.headers.get('idempotency-key')).toBeTruthy();
});

it('shows a refused limit of a list at its field', async () => {
  const detail = 'A statement may last between 10 seconds and one hour.';
  const refused = new Refusal({ status: 400, title: 'Not possible', field: 'limits.observer', detail });
  serve({ ...answers, 'GET /session': session, 'PUT /meetings/berlin-2018/lists/l1': refused });
  await loadSession();
  render(<EditListPage parameters={{ meeting: 'berlin-2018', list: 'l1' }} />);
  const field = await screen.findByLabelText(/^Observers and organizations/);
  fireEvent.input(field, { target: { value: '99' } });
  press('Save');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(document.getElementById('limits.observer-error')?.textContent).toContain(detail);
});
