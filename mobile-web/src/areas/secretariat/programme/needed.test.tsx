import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { serve } from '../../../test/server';
import type { ProgrammeDay, Session } from '../frame/types';
import { SessionCard } from './SessionCard';
import { SessionPage } from './SessionPage';

const PUT = 'PUT /meetings/berlin-2018/sessions/s2';
const PROGRAMME = '/secretariat/berlin-2018/programme';

beforeEach(async () => {
  history.replaceState(null, '', `${PROGRAMME}/s2`);
  await loadMessages('secretariat');
});

const saved = async (overlaps: unknown[]) => {
  serve({ ...answers, [PUT]: { id: 's2', overlaps } });
  await loadSession();
  render(<SessionPage parameters={{ meeting: 'berlin-2018', session: 's2' }} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
};

it('says who is needed elsewhere when a session is saved, and that it stands', async () => {
  const segment = { en: 'Ministerial segment' };
  const start = '2027-04-09T07:15:00Z';
  await saved([{ person: 'Ines Muestra', title: segment, start, end: '2027-04-09T07:18:00Z' }]);
  expect(await screen.findByText('The same person is needed in two places at once')).toBeTruthy();
  const told = document.body.textContent;
  for (const word of ['Ines Muestra', 'Ministerial segment', '09:15', 'what was saved stands'])
    expect(told).toContain(word);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(location.pathname).toBe(`${PROGRAMME}/s2`);
});

it('goes back to the programme when nobody is', async () => {
  await saved([]);
  await waitFor(() => expect(location.pathname).toBe(PROGRAMME));
});

it('says how many passes a new time concerns before it is saved, and a cancellation', async () => {
  serve(answers);
  await loadSession();
  const page = render(<SessionPage parameters={{ meeting: 'berlin-2018', session: 's2' }} />);
  const moderator = await waitFor(() => {
    const found = page.container.querySelector<HTMLInputElement>('#moderator');
    expect(found).toBeTruthy();
    return found as HTMLInputElement;
  });
  fireEvent.input(moderator, { target: { value: 'Ines Muestra' } });
  await screen.findByLabelText('Passes for each delegation');
  expect(screen.queryByText(/valid at the new time/)).toBeNull();
  const end = [...page.container.querySelectorAll('input[type=time]')].at(-1) as HTMLInputElement;
  fireEvent.input(end, { target: { value: '23:59' } });
  expect(await screen.findByText(/3 secondary passes are issued.*valid at the new time/)).toBeTruthy();
  expect(screen.queryByText(/gate of the new room/)).toBeNull();
  const room = page.container.querySelector('#room') as HTMLSelectElement;
  const other = [...room.options].find(({ value }) => value && value !== room.value);
  fireEvent.change(room, { target: { value: other?.value } });
  expect(await screen.findByText(/gate of the new room/)).toBeTruthy();
  page.unmount();

  const { days } = answers['GET /meetings/berlin-2018/programme'] as { days: ProgrammeDay[] };
  const session = days.flatMap(day => day.sessions).find(({ id }) => id === 's2') as Session;
  render(<SessionCard session={session} meeting="berlin-2018" changed={() => undefined} />);
  expect(screen.queryByText(/open nothing/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /Cancel/ }));
  expect(await screen.findByText(/3 secondary passes are issued.*open nothing/)).toBeTruthy();
});
