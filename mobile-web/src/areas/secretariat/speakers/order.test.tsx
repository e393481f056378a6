import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadMessages } from '../../../i18n/catalogue';
import { halfSpoken } from '../../../test/deskConflictSamples';
import { answers } from '../../../test/deskSamples';
import { lot, order } from '../../../test/deskSpeakers';
import { type Call, Refusal, serve } from '../../../test/server';
import { drawAgain } from './draw';
import { LotCard } from './LotCard';
import { OrderSheet } from './OrderSheet';
import type { SpeakersList } from './types';

const PATH = '/meetings/berlin-2018/lists/l1';
const lists = answers['GET /meetings/berlin-2018/lists'] as { items: SpeakersList[] };
const [published, drawn] = lists.items as [SpeakersList, SpeakersList];
const posts = (calls: Call[]) =>
  calls.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]);
const inDialog = (text: string) => screen.getByText(text, { selector: 'dialog[open] button, dialog button' });

const sheet = async (more: Record<string, unknown> = {}) => {
  const calls = serve({ ...answers, ...more });
  render(
    <OrderSheet order={order} path={PATH} zone="Europe/Berlin" city="Berlin" changed={vi.fn()} acts={null} />,
  );
  await screen.findByText('2 have not answered');
  return calls;
};

const card = (list: SpeakersList) => {
  const calls = serve({ ...answers, [`POST ${PATH}/lot`]: list, [`POST ${PATH}/lot/withdrawal`]: list });
  render(<LotCard list={list} path={PATH} city="Berlin" changed={vi.fn()} />);
  return calls;
};

const reasonIn = (dialog: HTMLElement, value: string) =>
  fireEvent.input(within(dialog).getByLabelText(/^Reason/), { target: { value } });

beforeEach(() => loadMessages('secretariat', 'speaking'));

it('tells at each place what was answered, and shows only who has not', async () => {
  await sheet();
  const text = document.querySelector('.order')?.textContent ?? '';
  for (const told of ['Confirmed', 'Declined', 'Not answered', 'Not asked yet']) expect(text).toContain(told);
  expect(screen.getByText('On behalf of Group of Friends of 1325, 2 delegations aligned')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '2 have not answered' }));
  const shown = [...document.querySelectorAll('.place .place-number')].map(one => one.textContent);
  expect(shown).toEqual(['2', '4']);
});

it('keeps the places of statements that were delivered behind a summary', async () => {
  serve(answers);
  render(
    <OrderSheet
      order={halfSpoken}
      path={PATH}
      zone="Europe/Berlin"
      city="Berlin"
      changed={vi.fn()}
      acts={null}
    />,
  );
  const summary = await screen.findByText('2 statements delivered');
  const numbers = (within: Element | null | undefined) =>
    [...(within?.querySelectorAll('.place-number') ?? [])].map(one => one.textContent);
  const spoken = summary.closest('details');
  expect(spoken?.open).toBe(false);
  expect(numbers(spoken)).toEqual(['1', '2']);
  expect(numbers(document.querySelector('details + .order'))).toEqual(['3', '4']);
});

it('shows the exchanges that wait for an answer', async () => {
  await sheet();
  const proposals = screen.getByText('Exchanges that wait for an answer').parentElement;
  expect(proposals?.textContent).toContain('Spain on behalf of Group of Friends of 1325 (1) ↔');
  expect(proposals?.textContent).toMatch(/Namibia \(2\) ↔ .*United Arab Emirates \(3\)/);
  expect(proposals?.textContent).toMatch(
    /The same person is needed in two places at once.*United Arab Emirates: Planned for about .* moderates a session then: Protection/,
  );
});

it('exchanges two places with a reason, and stays open while the server refuses', async () => {
  const calls = await sheet({
    [`POST ${PATH}/swaps`]: new Refusal({ status: 409, title: 'Called already', field: 'other' }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Exchange two places' }));
  fireEvent.click(inDialog('Exchange'));
  expect(await screen.findByText('Give a reason')).toBeTruthy();
  expect(posts(calls)).toEqual([]);
  expect(screen.getAllByText('2. Namibia (Group of Friends of 1325)')).toHaveLength(2);
  fireEvent.change(screen.getByLabelText('The other'), { target: { value: 'i4' } });
  const dialog = screen.getByLabelText('The other').closest('dialog') as HTMLElement;
  reasonIn(dialog, 'Both Presidents asked');
  fireEvent.click(inDialog('Exchange'));
  await waitFor(() =>
    expect(posts(calls)).toEqual([
      [`${PATH}/swaps`, { one: 'i1', other: 'i4', reason: 'Both Presidents asked' }],
    ]),
  );
  expect((await screen.findAllByText(/Called already/)).length).toBeGreaterThan(0);
});

it('draws a lot in a language, and again only with a reason', async () => {
  const first = card({ ...drawn, lot: null });
  fireEvent.click(screen.getByRole('button', { name: 'Draw the lot' }));
  fireEvent.change(screen.getByLabelText('Alphabetical in'), { target: { value: 'fr' } });
  fireEvent.click(inDialog('Draw the lot'));
  await waitFor(() => expect(posts(first)).toEqual([[`${PATH}/lot`, { language: 'fr' }]]));
  document.body.innerHTML = '';
  const again = card(drawn);
  fireEvent.click(screen.getByRole('button', { name: 'Draw again' }));
  const dialog = screen.getByLabelText('Alphabetical in').closest('dialog') as HTMLElement;
  fireEvent.click(within(dialog).getByText('Draw again', { selector: 'button' }));
  expect(await screen.findByText('Give a reason')).toBeTruthy();
  expect(posts(again)).toEqual([]);
  reasonIn(dialog, 'A State joined');
  fireEvent.click(within(dialog).getByText('Draw again', { selector: 'button' }));
  const sent = { language: 'fr', reason: 'A State joined' };
  await waitFor(() => expect(posts(again)).toEqual([[`${PATH}/lot`, sent]]));
});

it('draws again by hand what the server drew, and says so', async () => {
  const index = await drawAgain(lot.seed, lot.candidates.length);
  expect(lot.candidates[index ?? -1]).toBe(lot.drawn);
  card(drawn);
  expect(await screen.findByText(/^This browser draws the same/)).toBeTruthy();
  document.body.innerHTML = '';
  card({ ...drawn, lot: { ...lot, candidates: [...lot.candidates].reverse() } });
  expect(await screen.findByText(/^This browser draws something else/)).toBeTruthy();
});

it('offers no lot once a list by precedence is published, and no second draw once one is settled', () => {
  card(published);
  expect(document.body.textContent).not.toContain('Order by lot');
  card({ ...published, lot });
  expect(screen.getByText('The list is published: the lot stands.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Draw again' })).toBeNull();
});

it('names before the publication everybody who is needed elsewhere at the time (C7)', () => {
  serve(answers);
  const overlap = {
    inscription: 'i2',
    ownStart: '2027-04-09T07:10:00Z',
    ownEnd: '2027-04-09T07:13:00Z',
    kind: 'statement' as const,
    title: { en: 'Women in peacekeeping' },
    list: 'l2',
    receipt: 3,
    start: '2027-04-09T07:12:00Z',
    end: '2027-04-09T07:15:00Z',
  };
  render(
    <OrderSheet
      order={{ ...order, overlaps: [overlap] }}
      path={PATH}
      zone="Europe/Berlin"
      city="Berlin"
      changed={vi.fn()}
      acts={null}
    />,
  );
  const told = screen.getByText('The same person is needed in two places at once').parentElement;
  expect(told?.textContent).toContain(
    '2. Namibia, H.E. Ms. Selma Nakale: Planned for about 9 April 2027 at 09:10',
  );
  expect(told?.textContent).toContain('Women in peacekeeping, receipt 3, about 09:12–09:15.');
});
