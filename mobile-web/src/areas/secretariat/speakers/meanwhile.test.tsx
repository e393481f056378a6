import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Missed } from '../../../api/problem';
import { loadSession } from '../../../api/session';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { deskQueue } from '../../../test/replySamples';
import { type Call, Refusal, serve } from '../../../test/server';
import { listTexts } from '../../../test/textSamples';
import { RepliesCard } from './RepliesCard';
import { TextsPage } from './TextsPage';

const PATH = '/meetings/berlin-2018/lists/l1';

const outdated = (version: number, action: string, fields: Missed['fields']) =>
  new Refusal({
    status: 412,
    code: 'precondition.failed',
    title: 'Somebody else changed this in the meantime',
    version,
    changes: [{ action, by: 'Amina Officer', office: 'secretariat', at: '2027-04-01T08:42:00Z', fields }],
  });

const sent = (calls: Call[]) =>
  calls
    .filter(({ method }) => method === 'PUT')
    .map(({ headers, body }) => ({ over: headers.get('if-match'), body }));

const typed = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const pressed = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'delegation', 'replies', 'texts', 'speaking');
});

it('tells what limits of replies another officer has set, applies the own over them, and begins from those (L20, L22)', async () => {
  let now = deskQueue;
  const set = (limits: { first: number; second: number }) => {
    now = { ...now, limits, termsVersion: now.termsVersion + 1 };
    return now;
  };
  const calls = serve({
    ...answers,
    [`GET ${PATH}/replies`]: () => now,
    [`PUT ${PATH}/replies/terms`]: ({ headers, body }: Call) => {
      if (headers.get('if-match') === `"${now.termsVersion}"` && now.termsVersion > 0)
        return set(body as typeof now.limits);
      set({ first: 240, second: 120 });
      return outdated(now.termsVersion, 'speakers.reply-terms-changed', [
        { name: 'firstReplySeconds', before: 300, after: 240 },
        { name: 'secondReplySeconds', before: 180, after: 120 },
      ]);
    },
  });
  await loadSession();
  render(<RepliesCard code="berlin-2018" list="l1" />);
  await screen.findByLabelText(/^First reply of a day/);
  typed(/^First reply of a day/, '6');
  await pressed('Set the limits');
  await screen.findByText('Amina Officer (Secretariat), 1 April 2027 at 10:42: changed');
  const told = screen.getByRole('alert').textContent;
  expect(told).toContain('First reply: 5 minutes before, 4 minutes now You entered: 6 minutes');
  expect(told).toContain('Second reply: 3 minutes before, 2 minutes nowWhat you entered');
  await pressed('Apply mine to the new state');
  await waitFor(() =>
    expect(sent(calls)).toEqual([
      { over: '"0"', body: { first: 360, second: 180 } },
      { over: '"1"', body: { first: 360, second: 120 } },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  typed(/^Second reply of a day/, '1.5');
  await pressed('Set the limits');
  await waitFor(() => expect(sent(calls)[2]).toEqual({ over: '"2"', body: { first: 360, second: 90 } }));
});

it('follows what another officer sets as long as nothing is entered', async () => {
  let now = deskQueue;
  const timers = vi.spyOn(globalThis, 'setInterval');
  const readAgain = () => {
    const [poll] = timers.mock.calls.find(([, every]) => every === 30_000) ?? [];
    if (typeof poll === 'function') poll();
  };
  const calls = serve({ ...answers, [`GET ${PATH}/replies`]: () => now });
  await loadSession();
  render(<RepliesCard code="berlin-2018" list="l1" />);
  const first = () => screen.getByLabelText<HTMLInputElement>(/^First reply of a day/);
  await waitFor(() => expect(first().value).toBe('5'));
  now = { ...now, limits: { first: 240, second: 120 }, termsVersion: 1 };
  readAgain();
  await waitFor(() => expect(first().value).toBe('4'));
  typed(/^First reply of a day/, '6');
  now = { ...now, limits: { first: 200, second: 120 }, termsVersion: 2 };
  readAgain();
  await waitFor(() => expect(calls.filter(({ path }) => path === `${PATH}/replies`)).toHaveLength(3));
  await new Promise(settled => setTimeout(settled, 20));
  expect(first().value).toBe('6');
});

it('tells what deadline of texts another officer has set, and applies the own over it (L22, L23)', async () => {
  let now = listTexts;
  const set = (before: number) => {
    now = { ...now, terms: { ...now.terms, before, version: now.terms.version + 1 } };
    return now;
  };
  const calls = serve({
    ...answers,
    [`GET ${PATH}/texts`]: () => now,
    [`PUT ${PATH}/texts/terms`]: ({ headers, body }: Call) => {
      if (headers.get('if-match') === '"1"') return set((body as { deadline: number }).deadline);
      set(1500);
      return outdated(1, 'speakers.text-terms-changed', [
        { name: 'textDeadlineMinutes', before: 120, after: 1500 },
      ]);
    },
  });
  await loadSession();
  render(<TextsPage parameters={{ meeting: 'berlin-2018', list: 'l1' }} />);
  await screen.findByLabelText(/^Due before the first statement/);
  typed(/^Due before the first statement/, '60');
  await pressed('Save the terms');
  await screen.findByText('Amina Officer (Secretariat), 1 April 2027 at 10:42, Berlin: changed');
  expect(screen.getByRole('alert').textContent).toMatch(
    /Texts due before the first statement: 2 hours 0 minutes before, 25 hours 0 minutes now You entered: 1 hour 0 minutes/,
  );
  await pressed('Apply mine to the new state');
  await waitFor(() =>
    expect(sent(calls)).toEqual([
      { over: '"0"', body: { deadline: 60, words: 110 } },
      { over: '"1"', body: { deadline: 60, words: 110 } },
    ]),
  );
});
