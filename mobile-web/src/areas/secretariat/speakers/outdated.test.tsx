import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Missed, Problem } from '../../../api/problem';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { order } from '../../../test/deskSpeakers';
import { type Call, Refusal, serve } from '../../../test/server';
import { MissedChanges } from '../../speaking/MissedChanges';
import { EditListPage } from './EditListPage';
import { Exchange } from './Exchange';
import { OrderLine } from './OrderLine';
import { PinDialog } from './PinDialog';
import type { Entry, SpeakersList } from './types';

const LISTS = 'GET /meetings/berlin-2018/lists';
const PATH = '/meetings/berlin-2018/lists/l1';
const [list] = (answers[LISTS] as { items: SpeakersList[] }).items as [SpeakersList];
const [entry] = order.items as [Entry];

const outdated = (version: number, action: string, fields: Missed['fields']) =>
  new Refusal({
    status: 412,
    code: 'precondition.failed',
    field: 'If-Match',
    errors: [{ field: 'If-Match', message: 'Somebody else changed this in the meantime' }],
    title: 'Somebody else changed this in the meantime',
    version,
    changes: [{ action, by: 'Amina Officer', office: 'secretariat', at: '2027-04-01T08:42:00Z', fields }],
  });

const entity = (code: string, name: string) => ({ code, name });

const sent = (calls: Call[], method: string) =>
  calls
    .filter(call => call.method === method)
    .map(({ headers, body }) => ({ version: headers.get('if-match'), body }));

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'delegation', 'speaking');
});

it('tells who changed the terms meanwhile, keeps what was typed, and applies it on the new state (L22)', async () => {
  const newer = { ...list, version: list.version + 1, changeover: 60 };
  let now = list;
  const calls = serve({
    ...answers,
    [LISTS]: () => ({ items: [now] }),
    [`PUT ${PATH}`]: ({ headers }: Call) => {
      if (headers.get('if-match') === `"${newer.version}"`) return newer;
      now = newer;
      return outdated(newer.version, 'speakers.list-changed', [
        { name: 'changeoverSeconds', before: 120, after: 60 },
        { name: 'nationalSeconds', before: 180, after: 150 },
        { name: 'version', before: 1, after: 2 },
      ]);
    },
  });
  await loadSession();
  render(<EditListPage parameters={{ meeting: 'berlin-2018', list: 'l1' }} />);
  const national = () => screen.getByLabelText('National statement') as HTMLInputElement;
  await screen.findByLabelText('National statement');
  fireEvent.input(national(), { target: { value: '4' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Amina Officer (Secretariat), 1 April 2027 at 10:42, Berlin: changed');
  const told = screen.getByRole('alert');
  expect(told.textContent).toContain('Between two speakers: 2 minutes before, 1 minute nowNational');
  expect(told.textContent).toContain(
    'National statement: 3 minutes before, 2.5 minutes now You entered: 4 minutes',
  );
  expect(told.textContent).not.toContain('version');
  expect(within(told).queryByRole('link')).toBeNull();
  expect(within(told).getAllByText('Somebody else changed this in the meantime')).toHaveLength(1);
  expect(national().value).toBe('4');
  fireEvent.click(screen.getByRole('button', { name: 'Apply mine to the new state' }));
  await waitFor(() => expect(sent(calls, 'PUT')).toHaveLength(2));
  const [first, second] = sent(calls, 'PUT');
  expect(first?.version).toBe(`"${list.version}"`);
  expect(second?.version).toBe(`"${newer.version}"`);
  expect(second?.body).toMatchObject({ limits: { national: 240 }, changeover: 60 });
});

it('marks what a lever proposed beside what was changed meanwhile, and applies it on the new state (L13, L22)', async () => {
  const newer = { ...list, version: list.version + 1, changeover: 60 };
  let now = list;
  const calls = serve({
    ...answers,
    [LISTS]: () => ({ items: [now] }),
    [`PUT ${PATH}`]: ({ headers }: Call) => {
      if (headers.get('if-match') === `"${newer.version}"`) return newer;
      now = newer;
      return outdated(newer.version, 'speakers.list-changed', [
        { name: 'nationalSeconds', before: 180, after: 150 },
      ]);
    },
  });
  await loadSession();
  navigate('/secretariat/berlin-2018/speakers/l1/edit?limits.national=2.4');
  render(<EditListPage parameters={{ meeting: 'berlin-2018', list: 'l1' }} />);
  await screen.findByLabelText('National statement');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain(
    'National statement: 3 minutes before, 2.5 minutes now You entered: 2.4 minutes',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Apply mine to the new state' }));
  await waitFor(() => expect(sent(calls, 'PUT')).toHaveLength(2));
  expect(sent(calls, 'PUT')[1]?.body).toMatchObject({ limits: { national: 144 }, changeover: 60 });
  navigate('/');
});

it('pins over another pin only once the officer has read of it, with the place and the reason that were typed', async () => {
  const calls = serve({
    [`POST ${PATH}/pins`]: ({ headers }: Call) =>
      headers.get('if-match') === '"4"'
        ? order
        : outdated(4, 'speakers.pinned', [{ name: 'pin', before: 0, after: 2 }]),
  });
  const close = vi.fn();
  const dialog = (version: number) => (
    <PinDialog
      entry={{ ...entry, version }}
      path={PATH}
      zone="Europe/Berlin"
      pinned={() => undefined}
      onClose={close}
    />
  );
  const page = render(dialog(3));
  fireEvent.input(screen.getByLabelText(/^Place/), { target: { value: '5' } });
  fireEvent.input(screen.getByLabelText(/^Reason/), { target: { value: 'The host asked' } });
  page.rerender(dialog(4));
  fireEvent.click(screen.getByText('Pin', { selector: 'dialog *' }));
  await screen.findByText(/^Amina Officer \(Secretariat\), 1 April 2027 at 10:42: Fixed at a place/);
  const told = screen.getByRole('alert', { hidden: true });
  expect(told.textContent).toContain('Fixed place: — before, 2 now You entered: 5');
  expect(close).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('Apply mine to the new state'));
  await waitFor(() => expect(close).toHaveBeenCalled());
  const body = { inscription: entry.inscription, position: 5, reason: 'The host asked' };
  expect(sent(calls, 'POST')).toEqual([
    { version: '"3"', body },
    { version: '"4"', body },
  ]);
});

it('does not release a place that somebody else has changed, tells what, and releases it when asked', async () => {
  const calls = serve({
    [`DELETE ${PATH}/pins/${entry.inscription}`]: ({ headers }: Call) =>
      headers.get('if-match') === '"9"'
        ? order
        : outdated(9, 'speakers.pinned', [{ name: 'pin', before: 1, after: 3 }]),
  });
  const changed = vi.fn();
  const line = (pinned: Entry['pinned']) => (
    <OrderLine entry={{ ...entry, pinned, version: 8 }} path={PATH} zone="Europe/Berlin" changed={changed} />
  );
  const page = render(line({ position: 1, reason: 'Host' }));
  fireEvent.click(screen.getByRole('button', { name: /^Unpin/ }));
  await screen.findByText(/^Amina Officer \(Secretariat\), 1 April 2027 at 10:42: Fixed at a place/);
  const told = screen.getByRole('alert', { hidden: true });
  expect(told.textContent).toContain('Somebody else changed this in the meantime');
  expect(told.textContent).toContain('Fixed place: 1 before, 3 now');
  expect(changed).not.toHaveBeenCalled();
  page.rerender(line(null));
  fireEvent.click(screen.getByText('Apply mine to the new state'));
  await waitFor(() => expect(changed).toHaveBeenCalled());
  expect(sent(calls, 'DELETE').map(({ version }) => version)).toEqual(['"8"', '"9"']);
  expect(screen.queryByRole('alert', { hidden: true })).toBeNull();
});

it('shows the newest in the dialog, with the reason that was typed', async () => {
  serve({ [`POST ${PATH}/pins`]: outdated(4, 'speakers.pinned', []) });
  const read = vi.fn();
  const line = (position: number, pinned?: Entry['pinned']) => (
    <OrderLine
      entry={{ ...entry, position, pinned, version: 3 }}
      path={PATH}
      zone="Europe/Berlin"
      changed={read}
    />
  );
  const page = render(line(1));
  fireEvent.click(screen.getByRole('button', { name: /^Pin/ }));
  const place = () => screen.getByLabelText(/^Place/) as HTMLInputElement;
  fireEvent.input(place(), { target: { value: '5' } });
  fireEvent.input(screen.getByLabelText(/^Reason/), { target: { value: 'The host asked' } });
  fireEvent.click(screen.getByText('Pin', { selector: 'dialog *' }));
  fireEvent.click(await screen.findByText('Show the newest'));
  expect(read).toHaveBeenCalled();
  page.rerender(line(2, { position: 2, reason: 'Another asked' }));
  expect(place().value).toBe('2');
  expect((screen.getByLabelText(/^Reason/) as HTMLTextAreaElement).value).toBe('The host asked');
  expect(screen.queryByRole('alert', { hidden: true })).toBeNull();
});

it('exchanges over what somebody else has changed only once the officer has read of it', async () => {
  const calls = serve({
    [`POST ${PATH}/swaps`]: ({ body }: Call) => {
      if ((body as { otherVersion: number }).otherVersion === 6) return {};
      const refusal = outdated(6, 'speakers.withdrawn', []);
      return new Refusal({ ...refusal.problem, inscription: 'i2' });
    },
  });
  const entries = order.items.map(one => ({ ...one, version: 5 }));
  const exchange = (items: Entry[]) => (
    <Exchange entries={items} path={PATH} zone="Europe/Berlin" changed={vi.fn()} />
  );
  const page = render(exchange(entries));
  fireEvent.click(screen.getByRole('button', { name: 'Exchange two places' }));
  fireEvent.input(screen.getByLabelText(/^Reason/), { target: { value: 'Both asked' } });
  page.rerender(exchange(entries.map(one => ({ ...one, version: 6 }))));
  fireEvent.click(screen.getByText('Exchange', { selector: 'dialog button' }));
  await screen.findByText(/^Amina Officer \(Secretariat\), 1 April 2027 at 10:42: Inscription withdrawn/);
  fireEvent.click(screen.getByText('Apply mine to the new state'));
  await waitFor(() => expect(sent(calls, 'POST')).toHaveLength(2));
  const body = { one: 'i1', other: 'i2', oneVersion: 5, reason: 'Both asked' };
  expect(sent(calls, 'POST').map(call => call.body)).toEqual([
    { ...body, otherVersion: 5 },
    { ...body, otherVersion: 6 },
  ]);
});

it('applies it over the change that was told only, and tells a third officer’s that came before that', async () => {
  const told = list.version + 1;
  const third = { ...list, version: told + 1, limits: { ...list.limits, national: 90 } };
  let now = list;
  const calls = serve({
    ...answers,
    [LISTS]: () => ({ items: [now] }),
    [`PUT ${PATH}`]: ({ headers }: Call) => {
      const over = headers.get('if-match');
      if (over === `"${third.version}"`) return third;
      now = third;
      const field = (before: number, after: number) => [{ name: 'nationalSeconds', before, after }];
      return over === `"${told}"`
        ? outdated(third.version, 'speakers.list-changed', field(150, 90))
        : outdated(told, 'speakers.list-changed', field(180, 150));
    },
  });
  await loadSession();
  render(<EditListPage parameters={{ meeting: 'berlin-2018', list: 'l1' }} />);
  fireEvent.input(await screen.findByLabelText('National statement'), { target: { value: '4' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Apply mine to the new state' }));
  await screen.findByText(/^National statement: 2.5 minutes before, 1.5 minutes now/);
  expect(sent(calls, 'PUT').map(({ version }) => version)).toEqual([`"${list.version}"`, `"${told}"`]);
  fireEvent.click(screen.getByRole('button', { name: 'Apply mine to the new state' }));
  await waitFor(() => expect(sent(calls, 'PUT')).toHaveLength(3));
  expect(sent(calls, 'PUT')[2]).toMatchObject({
    version: `"${third.version}"`,
    body: { limits: { national: 240 } },
  });
});

it('names the entities of a list and hides what may not be known', async () => {
  serve({
    'GET /entities': { items: [entity('AUT', 'Austria'), entity('BEL', 'Belgium'), entity('CHL', 'Chile')] },
  });
  const { problem } = outdated(2, 'speakers.list-changed', [
    { name: 'aligned', before: '[AUT, BEL]', after: '[AUT]' },
    { name: 'withStates', before: [], after: ['BEL', 'CHL'] },
    { name: 'alerts', before: '[10, 5]', after: [10, 5, 2] },
    { name: 'speaker', hidden: true },
  ]);
  render(<MissedChanges problem={problem as Problem} when={{ zone: 'Europe/Berlin' }} apply={vi.fn()} />);
  await screen.findByText('Aligned delegations: Austria and Belgium before, Austria now');
  screen.getByText('Heard with the States: — before, Belgium and Chile now');
  screen.getByText('Notices so many speakers ahead: 10 and 5 before, 10, 5 and 2 now');
  screen.getByText('Speaker: changed');
});
