import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadSession } from '../../../api/session';
import type { SpeakersList } from '../../../api/speakers';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { answers } from '../../../test/samples';
import { type Call, serve } from '../../../test/server';
import { InscribePage } from './InscribePage';
import { SpeakerPage } from './SpeakerPage';

const D = '0b6f0a52-5a0f-4d0c-9a43-2f1f0a1b2c3d';
const LISTS = 'GET /meetings/berlin-2018/lists';
const parameters = { meeting: 'berlin-2018', delegation: D };
const [sample] = (answers[LISTS] as { items: SpeakersList[] }).items;

let calls: Call[];
const passes = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
/** The page is read step by step: who is asked for, then what belongs to it. */
const loaded = async () => {
  for (let step = 0; step < 10; step += 1) await passes(100);
};
const reads = () => calls.filter(({ path }) => path.endsWith('/lists')).length;

/** A list that opens ten seconds from now, and closes ten seconds later; its state is what the server said when it was read. */
const opensSoon = async () => {
  const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  const list = { ...sample, state: 'not-open', opensAt: at(10), closesAt: at(20) };
  calls = serve({
    ...answers,
    'GET /session': () => ({ ...(answers['GET /session'] as object), serverTime: at(0) }),
    [LISTS]: { items: [list] },
    [`GET /meetings/berlin-2018/delegations/${D}/inscriptions`]: { items: [] },
  });
  await loadSession();
  return { ...parameters, list: list.id as string };
};

beforeEach(async () => {
  sessionStorage.clear();
  await switchLanguage('en');
  await loadMessages('delegation', 'speaking', 'replies');
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('counts down, and offers to inscribe from the very instant to the very instant, without a word from the server (L1)', async () => {
  render(<SpeakerPage parameters={await opensSoon()} />);
  await loaded();
  expect(screen.getByText('Opens in')).toBeTruthy();
  expect(screen.getByText(/^00:0[89]$/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Fill in the form beforehand' })).toBeTruthy();
  const before = reads();
  await passes(8900);
  expect(screen.queryByRole('link', { name: 'Inscribe the speaker' })).toBeNull();
  await passes(105);
  expect(screen.getByRole('link', { name: 'Inscribe the speaker' })).toBeTruthy();
  expect(screen.getByText('Closes in')).toBeTruthy();
  expect(screen.getByText('The list is open: you can inscribe now.').getAttribute('role')).toBe('status');
  await passes(9900);
  expect(screen.getByRole('link', { name: 'Inscribe the speaker' })).toBeTruthy();
  await passes(105);
  expect(screen.queryByRole('link', { name: 'Inscribe the speaker' })).toBeNull();
  expect(screen.getByText(/^The list is closed/)).toBeTruthy();
  expect(reads()).toBe(before);
});

it('tells the opening once: nothing that a screen reader follows changes with the seconds', async () => {
  render(<SpeakerPage parameters={await opensSoon()} />);
  await loaded();
  const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  const before = told();
  await passes(5000);
  expect(told()).toEqual(before);
  expect(document.querySelector('.countdown-digits')?.getAttribute('aria-live')).toBe('off');
});

it('takes what is typed before the opening, keeps it, and sends it from the instant on', async () => {
  render(<InscribePage parameters={await opensSoon()} />);
  await loaded();
  const send = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Inscribe the speaker' });
  const title = () => screen.getByLabelText<HTMLInputElement>(/^Title|^Function/);
  fireEvent.input(title(), { target: { value: 'Minister of Gender Equality' } });
  await passes(8900);
  expect(send().disabled).toBe(true);
  await passes(105);
  expect([send().disabled, title().value]).toEqual([false, 'Minister of Gender Equality']);
  await passes(10_005);
  expect([send().disabled, title().value]).toEqual([true, 'Minister of Gender Equality']);
});
