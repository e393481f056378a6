import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import type { Overlap } from '../../../api/speakers';
import { navigate, path } from '../../../app/location';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { delegation, inscription } from '../../../test/samples';
import { serve } from '../../../test/server';
import { AddSpeakerPage } from './AddSpeakerPage';

const FORM = '/secretariat/berlin-2018/speakers/l1/new';
const overlap: Overlap = {
  inscription: inscription.id,
  ownStart: '2027-04-09T07:20:00Z',
  ownEnd: '2027-04-09T07:23:00Z',
  kind: 'moderation',
  title: { en: 'Regional round' },
  list: null,
  receipt: null,
  start: '2027-04-09T07:00:00Z',
  end: '2027-04-09T08:30:00Z',
};

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'delegation', 'speaking');
});

const inscribed = async (overlaps: Overlap[]) => {
  serve({
    ...answers,
    'GET /meetings/berlin-2018/delegations': { items: [delegation] },
    [`GET /meetings/berlin-2018/delegations/${delegation.id}`]: delegation,
    'POST /meetings/berlin-2018/lists/l1/inscriptions': { ...inscription, overlaps },
  });
  await loadSession();
  navigate(FORM);
  render(<AddSpeakerPage parameters={{ meeting: 'berlin-2018', list: 'l1' }} />);
  fireEvent.change(await screen.findByLabelText('Delegation'), { target: { value: delegation.id } });
  fireEvent.change(await screen.findByLabelText(/^Who speaks/), {
    target: { value: delegation.participants[0]?.id },
  });
  fireEvent.input(screen.getByLabelText(/^Function/), { target: { value: 'Minister' } });
  fireEvent.change(screen.getByLabelText(/^Level of the speaker/), { target: { value: 'm' } });
  fireEvent.click(screen.getByRole('button', { name: 'Inscribe' }));
};

it('tells the officer at once that the speaker is needed elsewhere, before the list (C7)', async () => {
  await inscribed([overlap]);
  await screen.findByText('Inscribed with receipt 14');
  screen.getByText(/moderates a session then: Regional round, 09:00–10:30/);
  expect(path.value).toBe(FORM);
  expect(screen.queryByRole('button', { name: 'Inscribe' })).toBeNull();
  const back = screen.getAllByRole('link', { name: 'Order' });
  expect(back.map(link => link.getAttribute('href'))).toContain('/secretariat/berlin-2018/speakers/l1');
});

it('leads back to the list where nothing overlaps', async () => {
  await inscribed([]);
  await waitFor(() => expect(path.value).toBe('/secretariat/berlin-2018/speakers/l1'));
});
