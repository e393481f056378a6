import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/samples';
import { Refusal, serve } from '../../../test/server';
import { asked } from '../../../test/turnSamples';
import { OfficeSlotPage } from './OfficeSlotPage';
import { SpeakingPage } from './SpeakingPage';

const READ = 'POST /speaking-confirmations/read';
const ANSWER = 'POST /speaking-confirmations';
const SLOT = 'POST /office-slots/read';
const slot = answers[SLOT];

const answered = (state: 'confirmed' | 'declined') => ({
  ...asked,
  confirmation: { ...asked.confirmation, state, since: '2027-04-06T09:00:00Z' },
});

const open = async (table: Record<string, unknown>) => {
  const calls = serve(table);
  render(<SpeakingPage />);
  await screen.findByRole('heading', { level: 1 });
  return calls;
};

const button = (name: string) => screen.getByRole('button', { name });
const pressed = (name: string) => button(name).getAttribute('aria-pressed');
const sent = (calls: { method: string; path: string; body: unknown }[]) =>
  calls.filter(({ path }) => path === '/speaking-confirmations').map(({ body }) => body);

beforeEach(() => {
  location.hash = '#the-secret';
  return loadMessages('speaking');
});
afterEach(() => void vi.useRealTimers());

it('asks who, for which list and when, and answers nothing by itself', async () => {
  const calls = await open({ [READ]: asked });
  const text = document.body.textContent;
  for (const told of ['H.E. Ms. Selma Nakale', 'Namibia', 'Ministerial segment', '4 of 38', '09:15'])
    expect(text).toContain(told);
  expect(sent(calls)).toEqual([]);
  expect(calls[0]?.body).toEqual({ secret: 'the-secret' });
  expect(calls.every(({ path }) => !path.includes('the-secret'))).toBe(true);
});

it('confirms by one tap, takes the same tap again as nothing, and can be changed', async () => {
  const calls = await open({
    [READ]: asked,
    [ANSWER]: ({ body }: { body: { answer: 'confirmed' | 'declined' } }) => answered(body.answer),
  });
  fireEvent.click(button('Confirm'));
  await waitFor(() => expect(pressed('Confirm')).toBe('true'));
  fireEvent.click(button('Confirm'));
  expect(sent(calls)).toEqual([{ secret: 'the-secret', answer: 'confirmed' }]);
  fireEvent.click(button('Decline'));
  await waitFor(() => expect(pressed('Decline')).toBe('true'));
  expect(pressed('Confirm')).toBe('false');
  expect(screen.getByText(/names another speaker or withdraws/)).toBeTruthy();
});

it('does not ask any more once another speaker is named', async () => {
  const { place: _, confirmation: __, ...rest } = asked;
  await open({ [READ]: { ...rest, current: false } });
  expect(screen.getByText('Another speaker has been named since')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
  expect(document.body.textContent).toContain('Namibia');
  expect(document.body.textContent).not.toContain('Selma Nakale');
});

it.each([
  ['called', 'The speaker has been called to the podium'],
  ['speaking', 'The speaker has the floor'],
  ['delivered', 'The statement was delivered'],
  ['not-delivered', 'The statement was not delivered'],
  ['withdrawn', 'The inscription was withdrawn'],
])('says so and offers no answer once the statement is %s', async (state, told) => {
  await open({ [READ]: { ...asked, state } });
  expect(screen.getByText(told)).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

it('says what the server says when the speaker is called meanwhile, and then that it is past', async () => {
  let state = 'inscribed';
  await open({
    [READ]: () => ({ ...asked, state }),
    [ANSWER]: () => {
      state = 'called';
      return new Refusal({ status: 409, title: 'No longer open to change' });
    },
  });
  fireEvent.click(button('Decline'));
  expect(await screen.findByText('The speaker has been called to the podium')).toBeTruthy();
  expect(screen.getByText('No longer open to change')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Decline' })).toBeNull();
});

it('tells an unknown link from a lost network', async () => {
  await open({ [READ]: new Refusal({ status: 404, title: 'Unknown' }) });
  expect(screen.getByText('This link is not valid')).toBeTruthy();
  document.body.innerHTML = '';
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  render(<SpeakingPage />);
  expect(await screen.findByText('No connection')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

it('shows the office one slot, read again every 15 seconds, and keeps it without a network', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const calls = serve({ [SLOT]: slot });
  render(<OfficeSlotPage />);
  expect(await screen.findByText(/^As of \d\d:\d\d/)).toBeTruthy();
  expect(screen.getByText('3 speakers before')).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
  const reads = () => calls.filter(({ path }) => path === '/office-slots/read').length;
  expect(reads()).toBe(1);
  await vi.advanceTimersByTimeAsync(15_100);
  expect(reads()).toBe(2);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  await vi.advanceTimersByTimeAsync(15_100);
  expect(screen.getByText(/^No connection. As of/)).toBeTruthy();
  expect(screen.getByText('3 speakers before')).toBeTruthy();
});

it('tells the office when the statement was given, by the clock of the meeting, beside the plan (L14)', async () => {
  const given = { start: '2027-04-08T07:21:00Z', end: '2027-04-08T07:24:30Z' };
  const read = slot as { slot: object };
  serve({ [SLOT]: { ...read, slot: { ...read.slot, state: 'delivered', ahead: null, delivered: given } } });
  render(<OfficeSlotPage />);
  await screen.findByText('Statement delivered');
  const told = document.body.textContent;
  expect(told).toContain('8 April 2027, 09:21–09:24, Berlin');
  expect(told).toContain('Time, approximate');
});

it('shows the office nothing once the link is taken back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  serve({ [SLOT]: slot });
  render(<OfficeSlotPage />);
  await screen.findByText('3 speakers before');
  serve({ [SLOT]: new Refusal({ status: 404, title: 'Unknown' }) });
  await vi.advanceTimersByTimeAsync(15_100);
  expect(screen.getByText('This link is not valid')).toBeTruthy();
  expect(screen.queryByText('3 speakers before')).toBeNull();
});
