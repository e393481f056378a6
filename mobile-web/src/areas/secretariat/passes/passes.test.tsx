import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { refs } from '../../../test/deskEntities';
import { answers } from '../../../test/deskSamples';
import { FakeStream, fakeStreams } from '../../../test/fakeStream';
import { pass, passSheet, planOutcome } from '../../../test/passSamples';
import { type Call, Refusal, serve } from '../../../test/server';
import { toast } from '../../../ui/toast/Toast';
import { PassesConcerned } from './PassesConcerned';
import { isMeant, SessionPasses } from './SessionPasses';

vi.mock('../../../ui/toast/Toast');

const PATH = '/meetings/berlin-2018/sessions/s2/passes';

const PREVIEW = `${PATH}/preview`;

const shown = async (more: Record<string, unknown> = {}) => {
  const calls = serve({
    ...answers,
    [`GET ${PATH}`]: passSheet,
    [`POST ${PREVIEW}`]: planOutcome,
    ...more,
  });
  const { container } = render(<SessionPasses parameters={{ meeting: 'berlin-2018', session: 's2' }} />);
  await screen.findByLabelText('Passes for each delegation');
  await screen.findByRole('option', { name: 'Namibia' });
  return {
    container,
    sent: (method: string) =>
      calls
        .filter(call => call.method === method && call.path !== PREVIEW)
        .map(({ path, body }) => [path, body]),
    calls,
  };
};

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'passes');
});

it('says how many passes are out and how many the room holds, and lists them', async () => {
  const { container } = await shown();
  expect(container.textContent).toContain('3 passes are issued; the room has 40 seats.');
  expect(container.textContent).toContain('Spain: 1');
  const lines = within(screen.getByRole('list', { name: 'Secondary passes' })).getAllByRole('listitem');
  expect(lines.map(line => line.textContent)).toEqual([
    expect.stringContaining('NamibiaPass 1 · 0041-1'),
    expect.stringContaining('NamibiaPass 2 · 0042-1'),
    expect.stringContaining('SpainPass 1 · 0043-1'),
  ]);
  expect(await axeFaults(container)).toEqual([]);
});

it('issues another number for each, and for one delegation', async () => {
  const { sent } = await shown({ [`PUT ${PATH}`]: passSheet });
  fireEvent.input(screen.getByLabelText('Passes for each delegation'), { target: { value: '101' } });
  fireEvent.click(screen.getByRole('button', { name: 'Issue the passes' }));
  expect((await screen.findAllByText('A whole number from 0 to 100')).length).toBeGreaterThan(0);
  expect(sent('PUT')).toEqual([]);

  fireEvent.input(screen.getByLabelText('Passes for each delegation'), { target: { value: '3' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'A' }));
  fireEvent.change(screen.getByLabelText(/Another number for one/), { target: { value: 'd1' } });
  fireEvent.input(await screen.findByLabelText('Its passes'), { target: { value: '5' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Issue the passes' }));
  const exceptions = [
    { delegation: 'd2', passes: 1 },
    { delegation: 'd1', passes: 5 },
  ];
  await waitFor(() => expect(sent('PUT')).toEqual([[PATH, { perDelegation: 3, zones: 'AB', exceptions }]]));
});

it('says before what a plan does, and what it did after', async () => {
  const { container, calls } = await shown({
    [`POST ${PREVIEW}`]: ({ body }: Call) =>
      (body as { perDelegation: number }).perDelegation === 3
        ? { seats: 40, total: 5, issued: 2, revoked: [], absent: [] }
        : planOutcome,
    [`PUT ${PATH}`]: { ...passSheet, done: { seats: 40, total: 5, issued: 2, revoked: [], absent: [] } },
  });
  fireEvent.input(screen.getByLabelText('Passes for each delegation'), { target: { value: '3' } });
  await screen.findByText(
    /With this plan 5 passes in all for 40 seats. 2 passes would be issued, none revoked/,
  );
  expect(await axeFaults(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Issue the passes' }));
  await waitFor(() => expect(toast).toHaveBeenCalledWith('Done: 2 passes issued, none revoked.'));
  expect(calls.find(({ method }) => method === 'PUT')?.headers.get('if-match')).toBe('"3"');
});

it('names who has another number and does not come, while planning and once planned', async () => {
  const outcome = { ...planOutcome, absent: [refs.ESP] };
  const { container } = await shown({
    [`POST ${PREVIEW}`]: outcome,
    [`PUT ${PATH}`]: { ...passSheet, version: 4, done: outcome },
  });
  const title = '1 delegation with another number does not attend and gets no pass';
  const warned = async () => (await screen.findByText(title)).closest('[role], section, div')?.parentElement;
  expect((await warned())?.textContent).toContain('Spain');
  expect(await axeFaults(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Issue the passes' }));
  await waitFor(() => expect(toast).toHaveBeenCalledWith('Done: no new pass, none revoked.'));
  expect((await warned())?.textContent).toContain('Spain');
});

it('asks for the reason before passes end that may be printed', async () => {
  const ended = { seats: 40, total: 2, issued: 0, revoked: ['0041-1', '0042-1'], absent: [] };
  const { container, sent } = await shown({
    [`POST ${PREVIEW}`]: ended,
    [`PUT ${PATH}`]: { ...passSheet, done: ended },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Issue the passes' }));
  await screen.findByText(/0041-1, 0042-1/);
  const dialog = within(document.querySelector('dialog[open]') as HTMLElement);
  expect(sent('PUT')).toEqual([]);
  expect(await axeFaults(container)).toEqual([]);
  fireEvent.input(dialog.getByLabelText(/Reason/), { target: { value: 'a smaller room' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Revoke them and issue the plan' }));
  await waitFor(() =>
    expect(sent('PUT')).toEqual([
      [PATH, expect.objectContaining({ perDelegation: 2, revokes: 2, reason: 'a smaller room' })],
    ]),
  );
  await waitFor(() => expect(toast).toHaveBeenCalledWith('Done: no new pass, 2 revoked.'));
});

it('lets a delegation have as many as the others again', async () => {
  const { sent } = await shown({ [`PUT ${PATH}`]: passSheet });
  fireEvent.click(screen.getByRole('button', { name: /^As the others.*Spain$/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Issue the passes' }));
  await waitFor(() =>
    expect(sent('PUT')).toEqual([[PATH, { perDelegation: 2, zones: 'B', exceptions: [] }]]),
  );
});

it('keeps what was typed when the room is too small, and says the figures before and after sending', async () => {
  const title = 'More passes than seats';
  const detail = '82 secondary passes would be issued in all, and the room of the session has 40 seats.';
  const { container, sent } = await shown({
    [`POST ${PREVIEW}`]: new Refusal({ status: 409, code: 'badges.passes-exceed-room', title, detail }),
  });
  fireEvent.input(screen.getByLabelText('Passes for each delegation'), { target: { value: '41' } });
  await screen.findByText(title);
  expect(container.textContent).toContain(detail);
  fireEvent.click(screen.getByRole('button', { name: 'Issue the passes' }));
  await waitFor(() => expect(screen.getAllByText(title).length).toBeGreaterThan(1));
  expect(sent('PUT')).toEqual([]);
  expect((screen.getByLabelText('Passes for each delegation') as HTMLInputElement).value).toBe('41');
});

it('warns when the room has become smaller than what is out', async () => {
  await shown({ [`GET ${PATH}`]: { ...passSheet, seats: 2 } });
  expect(screen.getByText(/fewer seats than passes are out/)).toBeTruthy();
});

it('revokes a lost pass and issues the next at once, unless that is not wanted', async () => {
  const revocation = '/meetings/berlin-2018/passes/p1/revocation';
  const { sent } = await shown({ [`POST ${revocation}`]: { revoked: pass(1) } });
  fireEvent.click(screen.getByRole('button', { name: /0041-1/ }));
  const dialog = within(document.querySelector('dialog[open]') as HTMLElement);
  fireEvent.input(dialog.getByLabelText(/Reason/), { target: { value: 'left in a taxi' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Revoke this pass' }));
  await waitFor(() =>
    expect(sent('POST')).toEqual([[revocation, { reason: 'left in a taxi', reissue: true }]]),
  );
});

it('says how many passes a moved or cancelled session concerns, and is silent where none is out', async () => {
  const concerned = (act: string, issued: number) => {
    serve({ [`GET ${PATH}`]: { ...passSheet, issued } });
    return render(<PassesConcerned parameters={{ meeting: 'berlin-2018', session: 's2', act }} />);
  };
  const moved = concerned('time', 3);
  expect(await screen.findByText(/3 secondary passes are issued.*valid at the new time/)).toBeTruthy();
  expect(await axeFaults(moved.container)).toEqual([]);
  expect(moved.container.textContent).not.toContain('new room');
  moved.unmount();
  const roomOnly = concerned('room', 2);
  expect(await screen.findByText('2 secondary passes are issued for this session.')).toBeTruthy();
  expect(screen.getByText(/gate of the new room/)).toBeTruthy();
  roomOnly.unmount();
  const both = concerned('both', 2);
  expect(await screen.findByText(/valid at the new time/)).toBeTruthy();
  expect(screen.getByText(/gate of the new room/)).toBeTruthy();
  both.unmount();
  const cancelled = concerned('cancel', 1);
  expect(await screen.findByText(/1 secondary pass is issued.*opens nothing/)).toBeTruthy();
  cancelled.unmount();
  const none = concerned('cancel', 0);
  await new Promise(done => setTimeout(done));
  expect(none.container.textContent).toBe('');
});

it('says which passes open nothing, and why', async () => {
  const items = [pass(1), pass(2, { state: 'suspended' }), pass(3, { over: true })];
  await shown({ [`GET ${PATH}`]: { ...passSheet, items } });
  const lines = within(screen.getByRole('list', { name: 'Secondary passes' })).getAllByRole('listitem');
  expect(lines[0]?.textContent).toContain('0041-1Valid');
  expect(lines[1]?.textContent).toMatch(/0042-1Suspended.*while its session does not take place/);
  expect(lines[2]?.textContent).toContain('0043-1The session is over');
  expect(lines[2]?.textContent).not.toContain('Valid');
});

it('finds a pass by its delegation, its number or its serial, in the digits of any script', () => {
  const namibia = pass(2);
  for (const typed of ['', 'nam', 'NAMIBIA 2', '0042', '٠٠٤٢-١', '۲', ' 2 '])
    expect(isMeant(namibia, typed), typed).toBe(true);
  for (const typed of ['spain', '3', '0043', 'namibia 3']) expect(isMeant(namibia, typed), typed).toBe(false);
  const ivory = { ...namibia, entity: { code: 'CIV', name: 'Côte d’Ivoire', kind: 'state' as const } };
  expect(isMeant(ivory, 'cote')).toBe(true);
});

it('offers the search where there are many, and says when nothing is found', async () => {
  const items = Array.from({ length: 11 }, (_, index) =>
    pass(index + 1, { id: `q${index}`, serial: `00${50 + index}-1` }),
  );
  await shown({ [`GET ${PATH}`]: { ...passSheet, items } });
  const search = screen.getByLabelText('Find a pass by delegation, number or serial');
  fireEvent.input(search, { target: { value: '0060' } });
  const list = screen.getByRole('list', { name: 'Secondary passes' });
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
  fireEvent.input(search, { target: { value: 'Spain' } });
  expect(await screen.findByText('No pass of this session matches.')).toBeTruthy();
});

describe('while somebody else changes the passes', () => {
  const live = async (more: Record<string, unknown> = {}) => {
    fakeStreams();
    let now = passSheet;
    const page = await shown({ [`GET ${PATH}`]: () => now, [`PUT ${PATH}`]: () => now, ...more });
    const change = async () => {
      now = { ...passSheet, version: 4, zones: 'C', exceptions: [], issued: 33 };
      FakeStream.last.send('badges.passes-changed', { meeting: 'berlin-2018', subject: 's2', sequence: 1 });
      await screen.findByText(/33 passes are issued/);
    };
    return { ...page, change };
  };
  const per = () => screen.getByLabelText('Passes for each delegation') as HTMLInputElement;
  const checked = (zone: string) =>
    (screen.getByRole('checkbox', { name: zone }) as HTMLInputElement).checked;

  it('keeps what was typed, says so, and takes over the newest when asked', async () => {
    const { container, calls, change } = await live();
    fireEvent.input(per(), { target: { value: '7' } });
    await change();
    await screen.findByText(/Somebody has changed these passes meanwhile/);
    expect([per().value, checked('B'), checked('C')]).toEqual(['7', true, false]);
    expect(await axeFaults(container)).toEqual([]);

    fireEvent.click(screen.getByRole('button', { name: 'Show the newest' }));
    await waitFor(() => expect(checked('C')).toBe(true));
    expect([per().value, checked('B')]).toEqual(['7', false]);
    expect(screen.queryByText(/Somebody has changed these passes meanwhile/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Issue the passes' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'PUT')?.headers.get('if-match')).toBe('"4"'),
    );
  });

  it('keeps the dialog with its reason, and what was typed once it is left for the newest', async () => {
    const ended = { seats: 40, total: 2, issued: 0, revoked: ['0041-1', '0042-1'], absent: [] };
    const { change } = await live({ [`POST ${PREVIEW}`]: ended });
    fireEvent.input(per(), { target: { value: '1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Issue the passes' }));
    await screen.findByText(/0041-1, 0042-1/);
    const dialog = within(document.querySelector('dialog[open]') as HTMLElement);
    fireEvent.input(dialog.getByLabelText(/Reason/), { target: { value: 'a smaller room' } });
    await change();
    await dialog.findByText(/Somebody has changed these passes meanwhile/);
    expect((dialog.getByLabelText(/Reason/) as HTMLInputElement).value).toBe('a smaller room');

    fireEvent.click(dialog.getByRole('button', { name: 'Show the newest' }));
    await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
    await waitFor(() => expect(checked('C')).toBe(true));
    expect(per().value).toBe('1');
  });

  it('follows silently where nothing was typed', async () => {
    const { change } = await live();
    await change();
    await waitFor(() => expect(checked('C')).toBe(true));
    expect(screen.queryByText(/Somebody has changed these passes meanwhile/)).toBeNull();
  });
});
