import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Resource } from '../../../api/useResource';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { type Call, Refusal, serve } from '../../../test/server';
import type { Participant } from '../delegations/types';
import { PeopleList } from './PeopleList';
import type { People } from './reading';

const [sample, other] = (answers['GET /meetings/berlin-2018/participants'] as { items: Participant[] })
  .items as [Participant, Participant];
const ROOT = `/meetings/berlin-2018/participants/${sample.id}`;

const listOf = (items: Participant[]) => {
  const people: Resource<People> = {
    state: 'ready',
    value: { items, path: '', next: null },
    reload: () => undefined,
    replace: () => undefined,
  };
  const clock = { zone: 'Europe/Berlin', city: 'Berlin' };
  const more = async () => undefined;
  return <PeopleList meeting="berlin-2018" people={people} state="submitted" more={more} clock={clock} />;
};

const overtaken = (action: string, state: string) => ({
  [`GET ${ROOT}/latest-act`]: {
    participant: { ...sample, state, version: 8 },
    action: `registration.${action}`,
    by: 'Amina Officer',
    at: '2027-04-01T08:42:00Z',
    reason: 'The note verbale is missing.',
  },
  [`POST ${ROOT}/decision`]: sample,
  [`POST /meetings/berlin-2018/delegations/d1/participants/${sample.id}/withdrawal`]: sample,
});

/** Opens the first person's decision, types, and lets the live list lose that person, or everybody. */
const typedThenGone = async (choice: string, reason: string, left: Participant[] = [other]) => {
  const page = render(listOf([{ ...sample, version: 7 }, other]));
  await userEvent.click(screen.getByRole('button', { name: /^Decide.*Selma/ }));
  await userEvent.click(screen.getByRole('radio', { name: choice }));
  if (reason) await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), reason);
  page.rerender(listOf(left));
  return page;
};

beforeEach(() => loadMessages('secretariat'));

it.each([[[other]], [[]]])('keeps an open decision that another officer was faster with: %#', async left => {
  const calls = serve(overtaken('participant-returned', 'returned'));
  await typedThenGone('Refuse', 'The quota is used', left);
  await screen.findByText('Amina Officer was faster: sent back to be mended');
  expect(screen.getByText('1 April 2027 at 10:42, Berlin')).toBeTruthy();
  expect(screen.getByText('The note verbale is missing.')).toBeTruthy();
  expect((screen.getByRole('textbox', { name: 'Reason' }) as HTMLTextAreaElement).value).toBe(
    'The quota is used',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Apply my decision' }));
  await waitFor(() => expect(screen.queryByText(sample.displayName)).toBeNull());
  const sent = calls.find(call => call.method === 'POST');
  expect(sent?.headers.get('if-match')).toBe('"8"');
  expect(sent?.body).toEqual({ decision: 'refuse', reason: 'The quota is used' });
});

it('lets the officer drop theirs', async () => {
  const calls = serve(overtaken('participant-refused', 'refused'));
  await typedThenGone('Return to be mended', 'Name as in the passport');
  await userEvent.click(await screen.findByRole('button', { name: 'Drop my decision' }));
  expect(screen.queryByText(sample.displayName)).toBeNull();
  expect(calls.filter(call => call.method === 'POST')).toEqual([]);
});

it('wants a reason for an approval against a refusal (X3)', async () => {
  const calls = serve(overtaken('participant-refused', 'refused'));
  await typedThenGone('Approve', '');
  await userEvent.click(await screen.findByRole('button', { name: 'Apply my decision' }));
  expect(screen.getAllByText('Give a reason').length).toBeGreaterThan(0);
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'The note has come');
  await userEvent.click(screen.getByRole('button', { name: 'Apply my decision' }));
  await waitFor(() => expect(calls.some(call => call.method === 'POST')).toBe(true));
  expect(calls.find(call => call.method === 'POST')?.body).toEqual({
    decision: 'approve',
    reason: 'The note has come',
  });
});

it('ends an approval by withdrawing, since the badge may be out', async () => {
  const calls = serve(overtaken('participant-approved', 'approved'));
  await typedThenGone('Refuse', 'The quota is used');
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the registration' }));
  await waitFor(() => expect(calls.find(call => call.path.endsWith('/withdrawal'))).toBeTruthy());
  expect(calls.find(call => call.path.endsWith('/withdrawal'))?.body).toEqual({
    reason: 'The quota is used',
  });
});

it('has nothing to do for who decided the same', async () => {
  serve(overtaken('participant-approved', 'approved'));
  await typedThenGone('Approve', '');
  await screen.findByText('You both decided the same: there is nothing left to do.');
  expect(screen.queryByRole('button', { name: 'Apply my decision' })).toBeNull();
});

it.each([
  ['has not come yet', () => new Promise(() => undefined)],
  ['has failed', () => new Refusal({ status: 503 })],
])('decides on nothing that it has not shown while the latest act %s', async (_how, latestAct) => {
  let wait: () => unknown = latestAct;
  const table = overtaken('participant-returned', 'returned');
  const outdated = new Refusal({ status: 412, code: 'request.outdated', title: 'Changed meanwhile' });
  const calls = serve({
    ...table,
    [`GET ${ROOT}/latest-act`]: () => wait(),
    [`POST ${ROOT}/decision`]: (call: Call) => (call.headers.get('if-match') === '"8"' ? sample : outdated),
  });
  await typedThenGone('Refuse', 'The quota is used', [{ ...sample, version: 8, state: 'returned' }, other]);
  await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
  await screen.findByText('Changed meanwhile');
  expect(calls.find(call => call.method === 'POST')?.headers.get('if-match')).toBe('"7"');
  wait = () => table[`GET ${ROOT}/latest-act`];
  await userEvent.click(screen.getByRole('button', { name: 'Show the newest' }));
  await screen.findByText('Amina Officer was faster: sent back to be mended');
  await userEvent.click(screen.getByRole('button', { name: 'Apply my decision' }));
  await waitFor(() => expect(calls.filter(call => call.method === 'POST')).toHaveLength(2));
  expect(calls.filter(call => call.method === 'POST')[1]?.headers.get('if-match')).toBe('"8"');
});

it('names the act that it has shown when a third officer is faster still', async () => {
  const table: Record<string, unknown> = overtaken('participant-returned', 'returned');
  const calls = serve(table);
  const page = await typedThenGone('Refuse', 'The quota is used', [{ ...sample, version: 8 }, other]);
  await screen.findByText('Amina Officer was faster: sent back to be mended');
  table[`GET ${ROOT}/latest-act`] = () => new Promise(() => undefined);
  page.rerender(listOf([{ ...sample, version: 9 }, other]));
  await userEvent.click(screen.getByRole('button', { name: 'Apply my decision' }));
  await waitFor(() => expect(calls.some(call => call.method === 'POST')).toBe(true));
  expect(calls.find(call => call.method === 'POST')?.headers.get('if-match')).toBe('"8"');
});
