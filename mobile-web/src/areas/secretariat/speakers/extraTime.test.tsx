import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { order } from '../../../test/deskSpeakers';
import { type Call, Refusal, serve } from '../../../test/server';
import { OrderLine } from './OrderLine';
import type { Entry } from './types';

const PATH = '/meetings/berlin-2018/lists/l1';
const [first] = order.items as [Entry];
const PUT = `PUT ${PATH}/inscriptions/${first.inscription}/extra-time`;

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'speaking');
});

const line = (more: Partial<Entry>, answer: unknown = order) => {
  const calls = serve({ [PUT]: answer });
  const changed = vi.fn();
  render(
    <ol>
      <OrderLine
        entry={{ ...first, version: 3, ...more }}
        path={PATH}
        zone="Europe/Berlin"
        changed={changed}
      />
    </ol>,
  );
  return { calls, changed };
};

const ask = () => fireEvent.click(screen.getByRole('button', { name: /^Extra time.*Spain/ }));
const minutes = () => screen.getByLabelText('Minutes beyond the limit') as HTMLInputElement;
const enter = (value: string) => fireEvent.input(minutes(), { target: { value } });
const save = () => fireEvent.click(screen.getByText('Save', { selector: 'dialog *' }));
const sent = (calls: Call[]) =>
  calls.map(({ method, headers, body }) => [method, headers.get('if-match'), body]);

it('gives time beyond the limit in minutes over the version that was seen, and asks for no reason (L12)', async () => {
  const { calls, changed } = line({});
  ask();
  expect(screen.queryByLabelText(/reason/i)).toBeNull();
  expect(minutes().value).toBe('0');
  expect(await axeFaults(minutes().closest('dialog') as HTMLElement)).toEqual([]);
  enter('1,5');
  save();
  await waitFor(() => expect(changed).toHaveBeenCalled());
  expect(sent(calls)).toEqual([['PUT', '"3"', { seconds: 90 }]]);
});

it('tells what was given, and takes it back with 0', async () => {
  const { calls, changed } = line({ extra: 120 });
  expect(screen.getByText('Extra time: 2 minutes')).toBeTruthy();
  ask();
  expect(minutes().value).toBe('2');
  enter('0');
  save();
  await waitFor(() => expect(changed).toHaveBeenCalled());
  expect(sent(calls)).toEqual([['PUT', '"3"', { seconds: 0 }]]);
});

it('sends nothing that is no length, and shows at the field what the server refuses', async () => {
  const refusal = new Refusal({
    status: 400,
    title: 'Too long',
    detail: 'At most half an hour',
    field: 'seconds',
  });
  const { calls, changed } = line({}, refusal);
  ask();
  for (const wrong of ['', 'two', '31', '-1']) {
    enter(wrong);
    save();
    await waitFor(() => expect(minutes().getAttribute('aria-invalid')).toBe('true'));
  }
  expect(calls).toEqual([]);
  enter('30');
  save();
  expect(await screen.findByText('At most half an hour', { selector: '.field-error' })).toBeTruthy();
  expect(changed).not.toHaveBeenCalled();
});

it('tells what somebody else has changed meanwhile, and applies the own over it when asked (L22)', async () => {
  const outdated = new Refusal({
    status: 412,
    code: 'precondition.failed',
    title: 'Somebody else changed this in the meantime',
    version: 4,
    changes: [
      {
        action: 'speakers.extra-time-given',
        by: 'Amina Officer',
        office: 'secretariat',
        at: '2027-04-01T08:42:00Z',
        fields: [{ name: 'extraSeconds', before: 0, after: 60 }],
      },
    ],
  });
  const { calls, changed } = line({}, ({ headers }: Call) =>
    headers.get('if-match') === '"4"' ? order : outdated,
  );
  ask();
  enter('3');
  save();
  await screen.findByText('Somebody else changed this in the meantime');
  expect(screen.getByRole('alert', { hidden: true }).textContent).toContain(
    'Extra time: 0 minutes before, 1 minute now You entered: 3 minutes',
  );
  fireEvent.click(screen.getByText('Apply mine to the new state'));
  await waitFor(() => expect(changed).toHaveBeenCalled());
  expect(sent(calls).map(([, version]) => version)).toEqual(['"3"', '"4"']);
});

it('is offered no longer once the statement is delivered', () => {
  line({ state: 'delivered' });
  expect(screen.queryByRole('button', { name: /Extra time/ })).toBeNull();
});
