import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Grant, session } from '../../../api/session';
import type { Inscription } from '../../../api/speakers';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { delegation, inscription, meeting } from '../../../test/samples';
import { type Call, Refusal, serve } from '../../../test/server';
import type { Scope } from '../frame';
import { ReceiptActs } from './ReceiptActs';

const scope = { meeting, delegation } as unknown as Scope;
const PATH = `/meetings/${meeting.code}/lists/${inscription.list}/inscriptions/${inscription.id}`;

const outdated = new Refusal({
  status: 412,
  code: 'precondition.failed',
  title: 'Somebody else changed this in the meantime',
  next: 'Reload, look at what changed, and apply your change again.',
  version: 2,
  changes: [
    {
      action: 'speakers.inscription-changed',
      office: 'secretariat',
      at: '2027-04-01T08:42:00Z',
      fields: [
        { name: 'level', before: 'm', after: 'vm' },
        { name: 'startedAt', before: '', after: '2027-04-01T08:40:00Z' },
        { name: 'paused', before: false, after: true },
      ],
    },
  ],
});

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('delegation', 'speaking');
});

it('asks the Secretariat, not the focal point, why it changes a delegation’s inscription (X3)', async () => {
  const calls = serve({ [`PUT ${PATH}`]: inscription });
  const opened = (grants: Grant[]) => {
    session.value = { signedIn: true, demo: false, serverTime: '', grants };
    const page = render(<ReceiptActs scope={scope} held={inscription} changed={() => undefined} />);
    fireEvent.click(screen.getByRole('button', { name: 'Change the inscription' }));
    return page;
  };
  const own = opened([{ role: 'focal-point', meeting: meeting.code, delegation: delegation.id }]);
  expect(screen.queryByLabelText('Reason')).toBeNull();
  own.unmount();
  opened([{ role: 'secretariat', meeting: meeting.code }]);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(calls).toEqual([]);
  fireEvent.input(screen.getByLabelText('Reason'), { target: { value: 'By note verbale' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls[0]?.body).toMatchObject({ reason: 'By note verbale' }));
  session.value = undefined;
});

it('withdraws over a change by somebody else only once it was read', async () => {
  const calls = serve({
    [`POST ${PATH}/withdrawal`]: ({ headers }: Call) =>
      headers.get('if-match') === '"2"' ? { ...inscription, state: 'withdrawn' } : outdated,
  });
  const acts = (held: Inscription) => <ReceiptActs scope={scope} held={held} changed={() => undefined} />;
  const page = render(acts(inscription));
  const [ask] = screen.getAllByText(/^Withdraw/, { selector: 'button' });
  fireEvent.click(ask as HTMLElement);
  page.rerender(acts({ ...inscription, level: 'vm', version: 2 }));
  fireEvent.click(screen.getByText(/^Withdraw/, { selector: 'dialog button' }));
  await screen.findByText('The Secretariat, 1 April 2027 at 10:42, Berlin: changed');
  fireEvent.click(screen.getByRole('button', { name: 'Apply mine to the new state' }));
  await waitFor(() => expect(calls.map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"']));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('does not write over a change that came while the form was open, and applies the own on it when asked (L22)', async () => {
  const calls = serve({
    [`PUT ${PATH}`]: ({ headers }: Call) => (headers.get('if-match') === '"2"' ? inscription : outdated),
  });
  const read = vi.fn();
  const acts = (held: Inscription) => <ReceiptActs scope={scope} held={held} changed={read} />;
  const page = render(acts(inscription));
  fireEvent.click(screen.getByRole('button', { name: /^Change/ }));
  const title = () => document.getElementById('title') as HTMLInputElement;
  fireEvent.input(title(), { target: { value: 'Minister of Defence' } });
  page.rerender(acts({ ...inscription, level: 'vm', version: 2 }));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('The Secretariat, 1 April 2027 at 10:42, Berlin: changed');
  const told = screen.getByRole('alert').textContent;
  expect(told).toContain('Level: Minister before, Vice-Minister');
  expect(told).not.toContain('Reload');
  expect(told).toContain('Beginning of the statement: — before, 1 April 2027 at 10:40 now');
  expect(told).toContain('Clock stopped: No before, Yes now');
  expect(title().value).toBe('Minister of Defence');
  fireEvent.click(screen.getByRole('button', { name: 'Apply mine to the new state' }));
  await waitFor(() => expect(calls.filter(call => call.method === 'PUT')).toHaveLength(2));
  const [first, second] = calls.filter(call => call.method === 'PUT');
  expect(first?.headers.get('if-match')).toBe('"1"');
  expect(second?.headers.get('if-match')).toBe('"2"');
  expect(second?.body).toMatchObject({ title: 'Minister of Defence', level: 'vm' });
  expect(read).toHaveBeenCalled();
});
