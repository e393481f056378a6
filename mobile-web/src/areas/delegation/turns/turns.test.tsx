import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadSession } from '../../../api/session';
import { loadMessages } from '../../../i18n/catalogue';
import { answers, delegation, inscription, meeting } from '../../../test/samples';
import { type Call, Refusal, serve } from '../../../test/server';
import * as samples from '../../../test/turnSamples';
import { ConfirmationCard } from '../../speaking/ConfirmationCard';
import type { Scope } from '../frame';
import { OfficeLinksCard } from './OfficeLinksCard';
import { SwapsCard } from './SwapsCard';

const scope = { meeting, delegation } as unknown as Scope;
const LIST = `/meetings/${meeting.code}/lists/${inscription.list}`;
const TURN = `${LIST}/inscriptions/${inscription.id}`;
const SESSION = { 'GET /session': answers['GET /session'] };

const button = (name: string) => screen.getByRole('button', { name });
const posts = (calls: Call[]) =>
  calls.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [method, path, body]);

const open = async (table: Record<string, unknown>, card = <Swaps />) => {
  const calls = serve({ ...SESSION, ...table });
  await loadSession();
  render(card);
  await waitFor(() => expect(document.querySelector('.loading')).toBeNull());
  return calls;
};

const Swaps = () => <SwapsCard scope={scope} held={inscription} changed={() => undefined} />;

beforeEach(() => loadMessages('delegation', 'speaking'));

it('says in one sentence what an accepted exchange does, and accepts it', async () => {
  const calls = await open({
    [`GET ${TURN}/swaps`]: samples.swaps,
    [`POST ${LIST}/swaps/w1/acceptance`]: { items: [], partners: [] },
  });
  const sentence = screen.getByText(/Your statement then has place 9, about 9 April 2027 at 09:40, Berlin/);
  expect(sentence.textContent).toContain('Spain has place 5, about 9 April 2027 at 09:20');
  fireEvent.click(button('Accept the exchange'));
  await screen.findByText('No other delegation of the same level is waiting to speak.');
  expect(posts(calls)).toEqual([['POST', `${LIST}/swaps/w1/acceptance`, {}]]);
});

it('names no time for a place beyond the segment’s end (L13)', async () => {
  const items = samples.swaps.items.map(swap => ({ ...swap, offered: { ...swap.offered, beyond: true } }));
  await open({ [`GET ${TURN}/swaps`]: { ...samples.swaps, items } });
  const sentence = screen.getByText(/Your statement then has place 9, beyond the end of the segment; Spain/);
  expect(sentence.textContent).not.toContain('09:40');
});

it('says of which revision both places are, and that the next may differ', async () => {
  const partners: typeof samples.swaps.partners = [];
  await open({ [`GET ${TURN}/swaps`]: { ...samples.swaps, partners, revision: 2, changing: false } });
  expect(screen.getByText('The places are those of Rev.2.')).toBeTruthy();
  document.body.innerHTML = '';
  await open({ [`GET ${TURN}/swaps`]: { ...samples.swaps, partners, revision: 2, changing: true } });
  expect(screen.getByText(/^The places are those of Rev\.2\. The list has changed since/)).toBeTruthy();
});

it('says only which way the own place moves unless both places are published', async () => {
  const hidden = { position: null, estimated: null };
  const waiting = (earlier: boolean) => ({
    ...samples.swaps,
    revision: 2,
    items: samples.swaps.items.map(swap => ({
      ...swap,
      offered: { ...swap.offered, ...hidden },
      wanted: { ...swap.wanted, ...hidden },
      earlier,
    })),
    partners: [],
  });
  await open({ [`GET ${TURN}/swaps`]: waiting(true) });
  expect(screen.getByText(/^Your statement then comes earlier than now, and Spain later\./)).toBeTruthy();
  expect(screen.queryByText(/place \d|Rev\.2/)).toBeNull();
  document.body.innerHTML = '';
  await open({ [`GET ${TURN}/swaps`]: waiting(false) });
  expect(screen.getByText(/^Your statement then comes later than now, and Spain earlier\./)).toBeTruthy();
});

it('proposes to a partner of the list, and takes back what waits', async () => {
  const calls = await open({
    [`GET ${TURN}/swaps`]: { ...samples.swaps, items: [] },
    [`POST ${TURN}/swaps`]: samples.proposed,
    [`POST ${LIST}/swaps/w3/withdrawal`]: { ...samples.swaps, items: [] },
  });
  fireEvent.click(button('Propose the exchange'));
  expect(await screen.findByText('Choose a delegation')).toBeTruthy();
  const choice = screen.getByLabelText(/^Exchange with/);
  expect(within(choice).getByText('Chile: place 7, about 9 April 2027 at 09:30, Berlin')).toBeTruthy();
  expect(within(choice).getByText(/^Chile \(on behalf of Group of Friends of 1325\): place 8/)).toBeTruthy();
  fireEvent.change(choice, { target: { value: 'i7' } });
  fireEvent.click(button('Propose the exchange'));
  fireEvent.click(await screen.findByRole('button', { name: 'Take back the proposal' }));
  await screen.findByLabelText(/^Exchange with/);
  expect(posts(calls)).toEqual([
    ['POST', `${TURN}/swaps`, { with: 'i7' }],
    ['POST', `${LIST}/swaps/w3/withdrawal`, {}],
  ]);
});

it('shows a refusal and reads again what stands', async () => {
  const calls = await open({
    [`GET ${TURN}/swaps`]: samples.swaps,
    [`POST ${LIST}/swaps/w1/refusal`]: new Refusal({ status: 409, title: 'Answered already' }),
  });
  fireEvent.click(button('Do not accept'));
  expect(await screen.findByText('Answered already')).toBeTruthy();
  await waitFor(() => expect(calls.filter(({ path }) => path === `${TURN}/swaps`)).toHaveLength(2));
});

it('confirms from the receipt, and asks for a name first while there is none', async () => {
  const card = (
    <ConfirmationCard
      turn={{ meeting: meeting.code, list: inscription.list, inscription: inscription.id }}
      zone="Europe/Berlin"
      city="Berlin"
    />
  );
  const confirmed = { ...samples.confirmation, state: 'confirmed' };
  const calls = await open(
    {
      [`GET ${TURN}/confirmation`]: samples.confirmation,
      [`POST ${TURN}/confirmation`]: confirmed,
    },
    card,
  );
  fireEvent.click(button('Confirm'));
  expect(await screen.findByText(/^Confirmed: 6 April 2027/)).toBeTruthy();
  expect(posts(calls)).toEqual([['POST', `${TURN}/confirmation`, { answer: 'confirmed' }]]);
  document.body.innerHTML = '';
  await open({ [`GET ${TURN}/confirmation`]: { ...samples.confirmation, speaker: null } }, card);
  expect(screen.getByText(/Name the speaker first/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
});

it('shows the address of a new link once, copies it, and takes a link back after a question', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
  const url = 'https://plenary.example/slot#secret';
  const calls = await open(
    {
      [`GET ${TURN}/office-links`]: { items: samples.links },
      [`POST ${TURN}/office-links`]: { ...samples.links[0], id: 'o2', label: 'Mission', url },
      [`DELETE ${TURN}/office-links/o1`]: null,
    },
    <OfficeLinksCard scope={scope} held={inscription} />,
  );
  fireEvent.click(button('Make a link'));
  expect(posts(calls)).toEqual([]);
  fireEvent.input(screen.getByLabelText(/^For whom/), { target: { value: ' Mission ' } });
  fireEvent.click(button('Make a link'));
  expect((await screen.findByLabelText('Address of the link')) as HTMLInputElement).toHaveProperty(
    'value',
    url,
  );
  fireEvent.click(button('Copy'));
  await waitFor(() => expect(writeText).toHaveBeenCalledWith(url));
  fireEvent.click(button('Take back the link: Private office?'));
  fireEvent.click(await screen.findByText('Take back', { selector: 'dialog *' }));
  await waitFor(() => expect(posts(calls)).toHaveLength(2));
  expect(posts(calls)).toEqual([
    ['POST', `${TURN}/office-links`, { label: 'Mission' }],
    ['DELETE', `${TURN}/office-links/o1`, undefined],
  ]);
});
