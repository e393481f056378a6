import { render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { FakeStream, fakeStreams } from '../../../test/fakeStream';
import { answers } from '../../../test/samples';
import { serve } from '../../../test/server';
import { PhotoPage } from './PhotoPage';

const CODE = 'berlin-2018';
const MINE = `GET /meetings/${CODE}/my-photos`;
const one = { id: 'p1', displayName: 'Selma Nakale', state: 'approved', photo: 'abc', delegation: 'd1' };

const show = (items: unknown[]) => {
  serve({ ...answers, [MINE]: { items } });
  render(<PhotoPage parameters={{ meeting: CODE }} />);
};

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('me', 'photos');
});

it('shows the reader’s own photo, and that another waits for a decision (R7)', async () => {
  show([{ ...one, photoChange: { wanted: 'new' } }]);
  expect((await screen.findByRole('img', { name: 'Photo of Selma Nakale' })).getAttribute('src')).toContain(
    'p1/photo?version=abc',
  );
  expect(screen.getByRole('img', { name: /waits for a decision$/ }).getAttribute('src')).toContain(
    'p1/photo/waiting?version=new',
  );
  expect(screen.getByText(/the focal points of your delegation, you and the doors/)).toBeTruthy();
});

it('names no focal points to a guest without a delegation', async () => {
  show([{ ...one, delegation: null }]);
  expect(await screen.findByText(/^Seen by the Secretariat, you and the doors/)).toBeTruthy();
});

it('says why the last wish was refused, until the next (R2)', async () => {
  show([{ ...one, photoRefusal: 'Another person' }]);
  expect(await screen.findByText('Another person')).toBeTruthy();
  expect(screen.getByText('The last photo request was not accepted')).toBeTruthy();
});

it('reads anew when the Secretariat decides', async () => {
  fakeStreams();
  show([{ ...one, photoChange: { wanted: 'new' } }]);
  await screen.findByRole('img', { name: /waits for a decision$/ });
  serve({ ...answers, [MINE]: { items: [one] } });
  FakeStream.last.send('registration.photo-wish-withdrawn', {});
  await waitFor(() => expect(screen.queryByRole('img', { name: /waits for a decision$/ })).toBeNull());
});

it('takes it with the camera that looks at the reader', async () => {
  show([one]);
  expect((await screen.findByLabelText('Take a photo')).getAttribute('capture')).toBe('user');
});

it('keeps people apart who share an account', async () => {
  show([one, { ...one, id: 'p2', displayName: 'Lin Ruoxi' }]);
  expect(await screen.findByRole('heading', { name: 'Lin Ruoxi' })).toBeTruthy();
  const choosers = screen.getAllByLabelText('Choose a picture');
  expect(new Set(choosers.map(({ id }) => id)).size).toBe(2);
});

it('says so where nobody’s photo can be given', async () => {
  show([]);
  expect(await screen.findByText('There is nobody here whose photo you could give.')).toBeTruthy();
});
