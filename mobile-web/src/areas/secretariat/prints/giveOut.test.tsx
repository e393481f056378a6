import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages } from '../../../i18n/catalogue';
import { Refusal, serve } from '../../../test/server';
import { Toasts } from '../../../ui/toast/Toast';
import { GiveOutCard } from './GiveOutCard';

const PATH = '/meetings/berlin-2018';
const row = {
  badge: 'b1',
  serial: '0042-1',
  displayName: 'Iris Vogel',
  collectedAt: '2027-04-09T06:30:00Z',
};

beforeEach(() => loadMessages('secretariat'));

const show = (more: Record<string, unknown>) => {
  const calls = serve(more);
  render(
    <>
      <Toasts />
      <GiveOutCard meeting="berlin-2018" zone="Europe/Berlin" />
    </>,
  );
  return calls;
};

const field = () => screen.getByLabelText<HTMLInputElement>(/^Badge/);

const scan = (code: string) => {
  fireEvent.input(field(), { target: { value: code } });
  fireEvent.submit(field().form as HTMLFormElement);
};

it('gives out what a scanner types, is empty for the next one, and can take it back', async () => {
  const calls = show({ [`POST ${PATH}/collections`]: row, [`POST ${PATH}/badges/b1/return`]: null });
  scan('PLENARY:ABC');
  await screen.findByText('Iris Vogel has badge 0042-1');
  expect(field().value).toBe('');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(calls[0]).toMatchObject({ path: `${PATH}/collections`, body: { code: 'PLENARY:ABC' } });
  expect(screen.getByRole('list').textContent).toContain('08:30');
  fireEvent.click(screen.getByRole('button', { name: 'Take back 0042-1' }));
  await screen.findByText('Badge 0042-1 is back at the registration desk');
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.queryByText('Iris Vogel has badge 0042-1')).toBeNull();
});

it('says why a badge is not given out until that is put away, and goes on', async () => {
  const title = 'A badge has already been collected';
  show({
    [`POST ${PATH}/collections`]: (call: { body: unknown }) =>
      (call.body as { code: string }).code === '0042-1'
        ? new Refusal({ status: 409, code: 'badges.collected-already', title })
        : row,
  });
  scan('0042-1');
  await screen.findByText(title);
  expect(screen.getByText('0042-1')).toBeTruthy();
  expect(document.activeElement).toBe(field());
  scan('PLENARY:ABC');
  await screen.findByText('Iris Vogel has badge 0042-1');
  expect(screen.getByText(title)).toBeTruthy();
  fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(title)).toBeNull();
  expect(document.activeElement).toBe(field());
});

it('loses no badge that is scanned while the one before is on its way', async () => {
  const waiting: ((value: unknown) => void)[] = [];
  const calls = show({ [`POST ${PATH}/collections`]: () => new Promise(done => waiting.push(done)) });
  scan('first');
  scan('second');
  scan('third');
  expect(field().value).toBe('');
  for (const at of [0, 1, 2]) {
    await waitFor(() => expect(waiting).toHaveLength(at + 1));
    waiting[at]?.({ ...row, badge: `b${at}`, serial: `000${at}-1` });
  }
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(3));
  expect(calls.map(call => call.body)).toEqual([{ code: 'first' }, { code: 'second' }, { code: 'third' }]);
});

it('sends nothing while nothing was typed', () => {
  const calls = show({});
  scan('  ');
  expect(calls).toEqual([]);
});
