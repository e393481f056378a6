import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers } from '../../../test/deskSamples';
import { Refusal, serve } from '../../../test/server';
import type { Demand } from './types';

const ROOT = '/meetings/berlin-2018';
const shown = answers[`GET ${ROOT}/interpretation/demand`] as Demand;
const [, second] = shown.rows as [Demand['rows'][0], Demand['rows'][0]];

it('decides at the version that it shows, and shows the newest when another officer was faster (L22)', async () => {
  let demand = shown;
  const put = `PUT ${ROOT}/sessions/${second.session.id}/interpretation`;
  const title = 'Somebody else has changed this meanwhile';
  const calls = serve({
    ...answers,
    [`GET ${ROOT}/interpretation/demand`]: () => demand,
    [put]: (call: { headers: Headers }) =>
      call.headers.get('if-match') === '"1"'
        ? new Refusal({ status: 412, code: 'precondition.failed', title })
        : { languages: ['en'], version: 8 },
  });
  await loadSession();
  navigate('/secretariat/berlin-2018/interpretation');
  render(<Router />);
  fireEvent.click((await screen.findAllByRole('button', { name: /^Change the languages of/ }))[1] as Element);
  const save = () => screen.getByText('Save', { selector: 'dialog *' });
  fireEvent.click(save());
  await screen.findByText(title);
  const cells = { ...second.cells, ar: { speaking: 1, listening: 3, provided: true } };
  demand = { ...shown, rows: shown.rows.map(row => (row === second ? { ...row, cells, version: 7 } : row)) };
  fireEvent.click(screen.getByText('Show the newest'));
  await waitFor(() => expect((screen.getByLabelText('العربية') as HTMLInputElement).checked).toBe(true));
  expect(screen.queryByText(title)).toBeNull();
  fireEvent.click(save());
  await waitFor(() => expect(calls.filter(call => call.method === 'PUT')).toHaveLength(2));
  expect(calls.filter(call => call.method === 'PUT').map(call => call.headers.get('if-match'))).toEqual([
    '"1"',
    '"7"',
  ]);
});
