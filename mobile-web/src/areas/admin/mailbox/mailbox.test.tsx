import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { clockTime, readerZone, zoneCity } from '../../../i18n/times';
import { answers, session } from '../../../test/deskSamples';
import { serve } from '../../../test/server';

const letter = (id: string, subject: string) => ({
  id,
  subject,
  to: 'selma.nakale@example.org',
  at: '2027-02-01T09:00:00Z',
  state: 'sent',
});

const open = async (more: Record<string, unknown>) => {
  const calls = serve({ ...answers, 'GET /session': session, ...more });
  await loadSession();
  navigate('/mailbox');
  render(<Router />);
  return () => calls.filter(call => call.path.startsWith('/mailbox')).map(call => call.path);
};

it('asks for the words alone, without an empty cursor', async () => {
  const asked = await open({
    'GET /mailbox?q=selma+n': { items: [letter('m9', 'The one that was searched for')] },
  });
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: ' selma n ' } });
  await screen.findByText('The one that was searched for');
  expect(asked()).toEqual(['/mailbox', '/mailbox?q=selma+n']);
});

it('says whose clock the times are', async () => {
  await open({ 'GET /mailbox': { items: [letter('m1', 'First')] } });
  const zone = readerZone();
  const said = `${clockTime('2027-02-01T09:00:00Z', zone)}, ${zoneCity(zone)}`;
  await screen.findByText(said);
});

it('asks for the part that follows, of the letters that were searched for', async () => {
  const first = { items: [letter('m1', 'First')], next: '2027-02-01T09:00:00Z_m1' };
  const asked = await open({
    'GET /mailbox?q=se': first,
    'GET /mailbox?q=se&cursor=2027-02-01T09%3A00%3A00Z_m1': { items: [letter('m2', 'Second')] },
  });
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'se' } });
  await waitFor(() => expect(asked()).toHaveLength(2));
  fireEvent.click(await screen.findByRole('button', { name: 'Older letters' }));
  await screen.findByText('Second');
});
