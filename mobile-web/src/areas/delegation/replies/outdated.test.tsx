import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import type { Missed } from '../../../api/problem';
import type { Reply } from '../../../api/replies';
import { loadSession } from '../../../api/session';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { idsGivenTwice } from '../../../test/axe';
import { own, queue, statements } from '../../../test/replySamples';
import { answers } from '../../../test/samples';
import { type Call, Refusal, serve } from '../../../test/server';
import { RepliesPage } from './RepliesPage';

const D = '0b6f0a52-5a0f-4d0c-9a43-2f1f0a1b2c3d';
const LISTS = '/meetings/berlin-2018/lists';
const QUEUE = `GET ${LISTS}/c1a5e1de-0000-4000-8000-000000000001/replies`;
const REPLY = `${LISTS}/l1/replies/r1`;
const [ofSpain, ofChile] = statements as [(typeof statements)[0], (typeof statements)[0]];
const ofNamibia = { inscription: 's9', position: 3, entity: own.entity };

let held: Reply;
const shown = async (more: Record<string, unknown>) => {
  const [list] = (answers[`GET ${LISTS}`] as { items: object[] }).items;
  const published = { revision: 2, at: '2027-04-01T10:00:00Z' };
  const calls = serve({
    ...answers,
    [`GET ${LISTS}`]: { items: [{ ...list, published }] },
    [QUEUE]: () => ({ ...queue, items: [held] }),
    [`GET ${LISTS}/l1/publications/latest`]: { items: [ofSpain, ofChile, ofNamibia] },
    ...more,
  });
  await loadSession();
  render(<RepliesPage parameters={{ meeting: 'berlin-2018', delegation: D }} />);
  await screen.findByRole('heading', { level: 3, name: 'Ask for the right of reply' });
  return calls;
};

const outdated = (action: string, fields: Missed['fields']) =>
  new Refusal({
    status: 412,
    code: 'precondition.failed',
    title: 'Somebody else changed this in the meantime',
    version: 2,
    changes: [{ action, office: 'secretariat', at: '2027-04-09T08:42:00Z', fields }],
  });

const overs = (calls: Call[], method: string) =>
  calls.filter(call => call.method === method).map(({ headers }) => headers.get('if-match'));

const region = () => within(screen.getByRole('region', { name: 'Receipt No. 1' }));
const subject = () => region().getByLabelText<HTMLSelectElement>(/^Replies to/);

beforeEach(async () => {
  held = own;
  await switchLanguage('en');
  await loadMessages('delegation', 'replies', 'speaking');
});

it('tells what was changed of the reply meanwhile, keeps what was entered, and applies it when asked (L22)', async () => {
  const fields = [
    { name: 'language', before: 'en', after: 'fr' },
    { name: 'repliesTo', before: 's0', after: 'gone' },
  ];
  const calls = await shown({
    [`PUT ${REPLY}`]: ({ headers }: Call) => {
      if (headers.get('if-match') === '"2"') return held;
      held = { ...own, language: 'fr', version: 2 };
      return outdated('speakers.reply-changed', fields);
    },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Change speaker, language or subject' }));
  await waitFor(() => expect(subject().options).toHaveLength(3));
  fireEvent.change(subject(), { target: { value: 's1' } });
  fireEvent.click(region().getByRole('button', { name: 'Save' }));
  await screen.findByText('The Secretariat, 9 April 2027 at 10:42, Berlin: changed');
  const told = screen.getByRole('alert');
  expect(told.textContent).toContain('Language: English before, French now');
  await waitFor(() =>
    expect(told.textContent).toContain(
      'Replies to: Spain before, a statement of the list now You entered: Chile',
    ),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Apply mine to the new state' }));
  await waitFor(() => expect(overs(calls, 'PUT')).toEqual(['"1"', '"2"']));
  const [, second] = calls.filter(call => call.method === 'PUT');
  expect(second?.body).toMatchObject({ to: 's1', language: 'fr' });
});

it('keeps the form of a reply that was withdrawn meanwhile, and tells of it', async () => {
  await shown({
    [`PUT ${REPLY}`]: () => {
      held = { ...own, state: 'withdrawn', version: 2 };
      return outdated('speakers.reply-withdrawn', [
        { name: 'state', before: 'inscribed', after: 'withdrawn' },
      ]);
    },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Change speaker, language or subject' }));
  const remark = () => region().getByLabelText<HTMLTextAreaElement>(/^Remark/);
  fireEvent.input(remark(), { target: { value: 'The figures on page 3' } });
  fireEvent.click(region().getByRole('button', { name: 'Save' }));
  await screen.findByText('The Secretariat, 9 April 2027 at 10:42, Berlin: Request withdrawn');
  fireEvent.click(screen.getByRole('button', { name: 'Show the newest' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(remark().value).toBe('The figures on page 3');
});

it('withdraws the version that was seen, and another only once its change was read', async () => {
  const calls = await shown({
    [`POST ${REPLY}/withdrawal`]: ({ headers }: Call) => {
      if (headers.get('if-match') === '"2"') return { ...held, state: 'withdrawn' };
      held = { ...own, version: 2 };
      return outdated('speakers.reply-changed', [{ name: 'title', before: 'Minister', after: 'Envoy' }]);
    },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
  fireEvent.click(await screen.findByText('Withdraw', { selector: 'dialog *' }));
  await screen.findByText('Title: Minister before, Envoy now');
  fireEvent.click(screen.getByRole('button', { name: 'Apply mine to the new state' }));
  await waitFor(() => expect(overs(calls, 'POST')).toEqual(['"1"', '"2"']));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('does not offer the own statement, but keeps it where a reply is to it already (L20)', async () => {
  held = { ...own, about: { to: 's9' } };
  await shown({});
  fireEvent.click(screen.getByRole('button', { name: 'Change speaker, language or subject' }));
  const [kept, asked] = [...document.querySelectorAll<HTMLSelectElement>('select[name$=".to"]')] as [
    HTMLSelectElement,
    HTMLSelectElement,
  ];
  const offered = ({ options }: HTMLSelectElement) => [...options].map(({ value }) => value);
  await waitFor(() => expect(offered(kept)).toEqual(['', 's0', 's1', 's9']));
  await waitFor(() => expect(offered(asked)).toEqual(['', 's0', 's1']));
  expect(idsGivenTwice(document.body)).toEqual([]);
});

it('tells a statement on behalf of a group from the national one of the same delegation (L11)', async () => {
  const [national] = statements;
  const friends = {
    ...national,
    inscription: 's8',
    position: 3,
    group: { name: 'Group of Friends', aligned: [] },
  };
  held = { ...own, about: { ...own.about, to: 's8', group: 'Group of Friends' } };
  await shown({
    'GET /meetings/berlin-2018/lists/l1/publications/latest': { items: [...statements, friends] },
  });
  expect(screen.getByText('Spain (on behalf of Group of Friends)')).toBeTruthy();
  await waitFor(() =>
    expect(
      [...(screen.getByLabelText<HTMLSelectElement>(/^Replies to/).options ?? [])].map(one => one.text),
    ).toEqual([
      'No statement in particular',
      '1: Spain',
      '2: Chile',
      '3: Spain (on behalf of Group of Friends)',
    ]),
  );
});

it('leads from what is wrong to the field of the same form', async () => {
  await shown({
    [`PUT ${REPLY}`]: new Refusal({
      status: 400,
      code: 'speakers.reply-to-unknown',
      title: 'Unknown statement',
      field: 'to',
    }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Change speaker, language or subject' }));
  fireEvent.click(region().getByRole('button', { name: 'Save' }));
  const line = await within(await screen.findByRole('alert')).findByRole('link');
  fireEvent.click(line);
  expect(document.activeElement).toBe(region().getByLabelText(/^Replies to/));
});
