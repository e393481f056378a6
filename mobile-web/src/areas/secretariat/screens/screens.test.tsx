import { act, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { fakeStreams } from '../../../test/fakeStream';
import { type Call, serve } from '../../../test/server';
import { ScreensPage } from './ScreensPage';

const CODE = 'berlin-2018';
const PATH = `/meetings/${CODE}/lists/l1/screen-links`;
const made = {
  id: 's9',
  label: 'Room A',
  kind: 'room',
  issuedAt: '2018-04-09T06:00:00Z',
  url: 'https://meetings.example/screen#secret',
};

let calls: Call[];

beforeEach(async () => {
  fakeStreams();
  calls = serve({ ...answers, [`POST ${PATH}`]: made, [`DELETE ${PATH}/s1`]: null });
  await loadMessages('secretariat', 'podium', 'speaking');
  render(<ScreensPage parameters={{ meeting: CODE, list: 'l1' }} />);
  await screen.findByText('Podium clock, room A');
});

it('makes a link and shows it once, a room screen in the languages of the meeting', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  expect(await screen.findAllByText(/Say where the screen stands/)).not.toHaveLength(0);
  await user.click(screen.getByLabelText('Room screen'));
  await user.type(screen.getByLabelText(/Where it stands/), 'Room A');
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  const address = await screen.findByLabelText('Address of the link');
  expect((address as HTMLInputElement).value).toMatch(
    /^https:\/\/meetings\.example\/screen\?languages=[a-z,]+#secret$/,
  );
  expect(calls.find(call => call.method === 'POST' && call.path === PATH)?.body).toEqual({
    label: 'Room A',
    kind: 'room',
  });
});

it('says when each was used and takes one back', async () => {
  expect(screen.getByText(/Last used/)).toBeTruthy();
  expect(screen.getByText('Never used')).toBeTruthy();
  const ask = 'Take back the link: Podium clock, room A?';
  await act(() => screen.getByRole('button', { name: ask }).click());
  await act(() => within(screen.getByRole('dialog')).getByRole('button', { name: 'Take back' }).click());
  await waitFor(() => expect(calls.some(call => call.method === 'DELETE')).toBe(true));
});
