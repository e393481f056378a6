import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { FakeStream, fakeStreams } from '../../../test/fakeStream';
import { pass } from '../../../test/passSamples';
import { Refusal, serve } from '../../../test/server';
import { Passes } from './Passes';

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'passes');
});

it('gives the delegation its own passes with the sheet, and is silent while there are none', async () => {
  const own = 'GET /meetings/berlin-2018/delegations/d1/passes';
  const parameters = { meeting: 'berlin-2018', delegation: 'd1' };
  serve({ [own]: { items: [] } });
  const none = render(<Passes parameters={parameters} />);
  await new Promise(done => setTimeout(done));
  expect(none.container.textContent).toBe('');
  none.unmount();

  fakeStreams();
  let items = [pass(1), pass(2)];
  serve({ [own]: () => ({ items }) });
  const { container } = render(<Passes parameters={parameters} />);
  expect(await screen.findByText('Pass 2')).toBeTruthy();
  expect(screen.getByText('Download the sheets').closest('a')?.getAttribute('href')).toBe(
    '/api/v1/meetings/berlin-2018/delegations/d1/passes/prints/a4-of-4.pdf?lang=en',
  );
  expect(await axeFaults(container)).toEqual([]);
  items = [pass(2)];
  act(() => FakeStream.last.send('badges.delegation-passes-changed', {}));
  await waitFor(() => expect(screen.queryByText('Pass 1')).toBeNull());
  expect(screen.getByText('Pass 2')).toBeTruthy();
});

it('says to the delegation what each of its passes opens', async () => {
  const own = 'GET /meetings/berlin-2018/delegations/d1/passes';
  serve({ [own]: { items: [pass(1), pass(2, { state: 'suspended' }), pass(3, { over: true })] } });
  render(<Passes parameters={{ meeting: 'berlin-2018', delegation: 'd1' }} />);
  expect((await screen.findByText('Pass 1')).closest('li')?.textContent).toContain('Valid');
  expect(screen.getByText('Pass 2').closest('li')?.textContent).toContain('Suspended');
  expect(screen.getByText('Pass 3').closest('li')?.textContent).toContain('The session is over');
});

it('tells the delegation that its passes could not be read, and reads again', async () => {
  const own = 'GET /meetings/berlin-2018/delegations/d1/passes';
  let broken = true;
  serve({ [own]: () => (broken ? new Refusal({ status: 500 }) : { items: [pass(1)] }) });
  render(<Passes parameters={{ meeting: 'berlin-2018', delegation: 'd1' }} />);
  const again = await screen.findByRole('button', { name: 'Try again' });
  broken = false;
  fireEvent.click(again);
  expect(await screen.findByText('Pass 1')).toBeTruthy();
});
