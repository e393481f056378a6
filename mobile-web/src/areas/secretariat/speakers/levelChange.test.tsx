import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { order } from '../../../test/deskSpeakers';
import { inscription } from '../../../test/samples';
import { type Call, Refusal, serve } from '../../../test/server';
import { OrderLine } from './OrderLine';
import type { Entry } from './types';

const MEETING = '/meetings/berlin-2018';
const PATH = `${MEETING}/lists/l1`;
const [first] = order.items as [Entry];
const entry: Entry = { ...first, delegation: 'd7', level: 'm', language: 'es', version: 3 };
const GET = `GET ${MEETING}/delegations/d7/inscriptions`;
const PUT = `PUT ${PATH}/inscriptions/${entry.inscription}`;
const group = { name: 'Group of Friends of 1325', aligned: ['CHL'] };
const held = { ...inscription, id: entry.inscription, participant: 'p4', group };

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'speaking');
});

const line = (answer: unknown, more: Partial<Entry> & { desk?: boolean } = {}) => {
  const { desk = true, ...changes } = more;
  const calls = serve({ [GET]: { items: [{ ...held, id: 'other' }, held] }, [PUT]: answer });
  const changed = vi.fn();
  render(
    <ol>
      <OrderLine
        entry={{ ...entry, ...changes }}
        path={PATH}
        zone="Europe/Berlin"
        desk={desk}
        changed={changed}
      />
    </ol>,
  );
  return { changed, puts: () => calls.filter(({ method }) => method === 'PUT') };
};

const offered = () => screen.queryByRole('button', { name: /^Change level.*Spain/ });
const ask = () => fireEvent.click(offered() as HTMLElement);
const level = () => screen.getByLabelText('Level') as HTMLSelectElement;
const reason = () => screen.getByLabelText('Reason');
const send = () => fireEvent.click(screen.getByText('Change level', { selector: 'dialog button' }));

it('changes the level alone, with a reason, in the version that the officer saw (X3, L22)', async () => {
  const { changed, puts } = line(held);
  ask();
  expect(level().value).toBe('m');
  expect(await axeFaults(level().closest('dialog') as HTMLElement)).toEqual([]);
  fireEvent.change(level(), { target: { value: 'hs' } });
  send();
  await waitFor(() => expect(reason().getAttribute('aria-invalid')).toBe('true'));
  expect(puts()).toEqual([]);
  fireEvent.input(reason(), { target: { value: 'The President comes instead' } });
  send();
  await waitFor(() => expect(changed).toHaveBeenCalled());
  const [put] = puts() as [Call];
  expect(put.headers.get('if-match')).toBe('"3"');
  expect(put.body).toEqual({
    delegation: 'd7',
    speaker: held.speaker,
    participant: 'p4',
    title: held.title,
    language: held.language,
    group,
    level: 'hs',
    reason: 'The President comes instead',
  });
});

it('tells what somebody else has changed meanwhile, and applies the own over it when asked (L22)', async () => {
  const outdated = new Refusal({
    status: 412,
    code: 'precondition.failed',
    title: 'Somebody else changed this in the meantime',
    version: 4,
    changes: [
      {
        action: 'speakers.inscription-changed',
        by: 'Amina Delegate',
        office: 'delegation',
        at: '2027-04-01T08:42:00Z',
        fields: [{ name: 'level', before: 'm', after: 'vm' }],
      },
    ],
  });
  const { changed, puts } = line(({ headers }: Call) =>
    headers.get('if-match') === '"4"' ? held : outdated,
  );
  ask();
  fireEvent.change(level(), { target: { value: 'dpm' } });
  fireEvent.input(reason(), { target: { value: 'By note verbale' } });
  send();
  await screen.findByText('Somebody else changed this in the meantime');
  expect(screen.getByRole('alert', { hidden: true }).textContent).toMatch(/You entered: Deputy/);
  fireEvent.click(screen.getByText('Apply mine to the new state'));
  await waitFor(() => expect(changed).toHaveBeenCalled());
  expect(puts().map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"']);
});

it('is the Secretariat’s, and only until the speaker is called', () => {
  line(held, { desk: false });
  expect(offered()).toBeNull();
});

it('is not offered once the statement is delivered', () => {
  line(held, { state: 'delivered' });
  expect(offered()).toBeNull();
});
