import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { answers } from '../../../test/deskSamples';
import { pass, passSheet } from '../../../test/passSamples';
import { Refusal, serve } from '../../../test/server';
import { Passes } from '../../delegation/people/Passes';
import { SessionPasses } from './SessionPasses';

const PATH = '/meetings/berlin-2018/sessions/s2/passes';

const shown = async (more: Record<string, unknown> = {}) => {
  const calls = serve({ ...answers, [`GET ${PATH}`]: passSheet, ...more });
  const { container } = render(<SessionPasses parameters={{ meeting: 'berlin-2018', session: 's2' }} />);
  await screen.findByLabelText('Passes for each delegation');
  await screen.findByRole('option', { name: 'Namibia' });
  return {
    container,
    sent: (method: string) =>
      calls.filter(call => call.method === method).map(({ path, body }) => [path, body]),
  };
};

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'passes');
});

it('says how many passes are out and how many the room holds, and lists them', async () => {
  const { container } = await shown();
  expect(container.textContent).toContain('3 passes are issued; the room has 40 seats.');
  expect(container.textContent).toContain('With another number: Spain 1');
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

it('keeps what was typed when the room is too small, and says the figures', async () => {
  const title = 'More passes than seats';
  const detail = '82 secondary passes would be issued in all, and the room of the session has 40 seats.';
  await shown({
    [`PUT ${PATH}`]: new Refusal({ status: 409, code: 'badges.passes-exceed-room', title, detail }),
  });
  fireEvent.input(screen.getByLabelText('Passes for each delegation'), { target: { value: '41' } });
  fireEvent.click(screen.getByRole('button', { name: 'Issue the passes' }));
  expect((await screen.findAllByText(new RegExp(`${title}|82 secondary`))).length).toBeGreaterThan(0);
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

it('gives the delegation its own passes with the sheet, and is silent while there are none', async () => {
  const own = 'GET /meetings/berlin-2018/delegations/d1/passes';
  const parameters = { meeting: 'berlin-2018', delegation: 'd1' };
  serve({ [own]: { items: [] } });
  const none = render(<Passes parameters={parameters} />);
  await new Promise(done => setTimeout(done));
  expect(none.container.textContent).toBe('');
  none.unmount();

  serve({ [own]: { items: [pass(1), pass(2)] } });
  const { container } = render(<Passes parameters={parameters} />);
  expect(await screen.findByText('Pass 2')).toBeTruthy();
  expect(screen.getByText('Download the sheets').closest('a')?.getAttribute('href')).toBe(
    '/api/v1/meetings/berlin-2018/delegations/d1/passes/prints/a4-of-4.pdf?lang=en',
  );
  expect(await axeFaults(container)).toEqual([]);
});
