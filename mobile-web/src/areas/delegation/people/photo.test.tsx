import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Participant } from '../../../api/delegations';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { catchFiles, sent } from '../../../test/fakeUploads';
import * as own from '../../../test/samples';
import { Refusal, serve } from '../../../test/server';
import { PhotoCard } from './PhotoCard';

const MEETING = 'berlin-2018';
const person = own.delegation.participants[0] as Participant;
const ROOT = `/meetings/${MEETING}/participants/${person.id}/photo`;
const file = new File(['a face'], 'face.jpg', { type: 'image/jpeg' });

const changed = vi.fn();
const shown = (photo?: string, more: Partial<Participant> = { state: 'draft' }) =>
  render(<PhotoCard meeting={MEETING} person={{ ...person, photo, ...more }} changed={changed} />);
const choose = (chosen: File, label = 'Choose a picture') =>
  fireEvent.change(screen.getByLabelText(label), { target: { files: [chosen] } });
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Use this photo' }));

beforeEach(async () => {
  catchFiles();
  serve({});
  await switchLanguage('en');
  await loadMessages('photos');
});

it('sends the chosen picture and shows what the server made of it', async () => {
  shown();
  expect(screen.getByText('No photo yet.')).toBeTruthy();
  choose(file);
  press();
  await screen.findByRole('progressbar', { name: 'Sending the photo' });
  expect(sent[0]).toMatchObject({ method: 'PUT', url: `/api/v1${ROOT}`, file });
  expect(sent[0]?.headers['x-xsrf-token']).toBe('token-of-page');
  sent[0]?.answer(200, { version: 'abc' });

  const picture = await screen.findByRole('img', { name: `Photo of ${person.displayName}` });
  expect(picture.getAttribute('src')).toBe(`/api/v1${ROOT}?version=abc`);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('takes a picture with the camera', async () => {
  shown();
  const camera = screen.getByLabelText('Take a photo');
  expect(camera.getAttribute('capture')).toBe('environment');
  expect(camera.getAttribute('accept')).toBe('image/jpeg,image/png');
  choose(file, 'Take a photo');
  press();
  await waitFor(() => expect(sent[0]?.file).toBe(file));
});

it('says what the server refuses, and takes another', async () => {
  shown('old');
  choose(file);
  press();
  await waitFor(() => expect(sent).toHaveLength(1));
  sent[0]?.answer(400, {
    status: 400,
    code: 'registration.photo-type',
    title: 'This kind of file is not taken',
    next: 'Save the picture as JPEG',
  });
  expect((await screen.findByRole('alert')).textContent).toContain('Save the picture as JPEG');
  expect(screen.getByRole('img').getAttribute('src')).toContain('version=old');
  choose(new File(['another'], 'b.png'));
  expect(screen.queryByText('Save the picture as JPEG')).toBeNull();
});

it('sends nothing that is too large, and nothing at all when nothing is chosen', async () => {
  shown();
  press();
  expect(await screen.findByText('Choose a picture first, or take one.')).toBeTruthy();
  const large = new File(['x'], 'large.jpg');
  Object.defineProperty(large, 'size', { value: 200 * 1024 * 1024 });
  choose(large);
  press();
  expect(await screen.findByText('This file is larger than 8 MB. Choose a smaller picture.')).toBeTruthy();
  expect(sent).toHaveLength(0);
});

it('keeps the picture without a connection and sends it when there is one', async () => {
  shown();
  choose(file);
  press();
  await waitFor(() => expect(sent).toHaveLength(1));
  sent[0]?.fail();
  await screen.findByText(/The picture stays chosen/);
  await waitFor(() => {
    if (sent.length < 2) dispatchEvent(new Event('online'));
    expect(sent).toHaveLength(2);
  });
  expect(sent[1]?.file).toBe(file);
});

it('removes the photo after a question', async () => {
  const calls = serve({ [`DELETE ${ROOT}`]: null });
  shown('abc');
  fireEvent.click(screen.getByRole('button', { name: 'Remove the photo' }));
  const dialog = await screen.findByRole('dialog', { name: `Remove the photo of ${person.displayName}?` });
  expect(calls.filter(({ method }) => method !== 'GET')).toHaveLength(0);
  fireEvent.click(dialog.querySelector('.button-danger') as HTMLElement);
  await screen.findByText('No photo yet.');
  expect(calls.map(({ method, path }) => [method, path])).toContainEqual(['DELETE', ROOT]);
});

it('tells that another photo of an approved person waits, beside the valid one (R7)', async () => {
  shown('old', { state: 'approved' });
  expect(screen.getByText(/counts once the Secretariat agrees/)).toBeTruthy();
  choose(file);
  press();
  await waitFor(() => expect(sent).toHaveLength(1));
  sent[0]?.answer(200, { version: 'new', waiting: true });

  const waiting = await screen.findByRole('img', { name: /that waits for a decision$/ });
  expect(waiting.getAttribute('src')).toBe(`/api/v1${ROOT}/waiting?version=new`);
  const valid = screen.getByRole('img', { name: `Photo of ${person.displayName}` });
  expect(valid.getAttribute('src')).toContain('version=old');
  expect(changed).toHaveBeenCalled();
});

it('says why the last wish was refused, until another waits (R2)', () => {
  const refused = { state: 'approved', photoRefusal: 'Another person' } as const;
  const card = shown('abc', refused);
  expect(screen.getByText('Another person')).toBeTruthy();
  card.unmount();
  shown('abc', { ...refused, photoChange: { wanted: 'new' } });
  expect(screen.queryByText('Another person')).toBeNull();
});

it('asks for the removal of an approved photo, keeps it, and takes the wish back', async () => {
  const calls = serve({ [`DELETE ${ROOT}`]: null, [`DELETE ${ROOT}/waiting`]: null });
  shown('abc', { state: 'approved' });
  fireEvent.click(screen.getByRole('button', { name: 'Remove the photo' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('until then badge and doors keep the photo');
  fireEvent.click(dialog.querySelector('.button-danger') as HTMLElement);
  await screen.findByText('The removal of the photo waits for the Secretariat’s decision.');
  expect(screen.getByRole('img').getAttribute('src')).toContain('version=abc');
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  await waitFor(() => expect(screen.queryByText(/removal of the photo waits/)).toBeNull());
  expect(calls.map(({ method, path }) => [method, path])).toContainEqual(['DELETE', `${ROOT}/waiting`]);
});

it.each([
  ['yes', 'Badges of this category carry the photo.'],
  ['category', 'Badges of this category carry no photo; only the doors show it.'],
  ['level', /^No photo is needed/],
])('says whether the badge carries it: %s (B1)', async (carried, said) => {
  serve({ [`GET /meetings/${MEETING}/participants/${person.id}/badge-photo`]: { carried } });
  shown();
  expect(await screen.findByText(said)).toBeTruthy();
});

it('has a button of its own, in the reader’s language, and says which file is chosen', async () => {
  await switchLanguage('fr');
  const { container } = shown();
  const input = screen.getByLabelText('Choisir une image');
  expect(input.classList).toContain('visually-hidden');
  expect(input.hasAttribute('hidden')).toBe(false);
  input.focus();
  expect(document.activeElement).toBe(input);
  const button = container.querySelector(`label[for="${input.id}"]`);
  expect(button?.className).toContain('button');
  choose(file, 'Choisir une image');
  expect(screen.getByText(/^Choisie\s: face\.jpg$/).closest('[aria-live="polite"]')).not.toBeNull();
});

it('says why a photo could not be removed, and keeps it', async () => {
  serve({ [`DELETE ${ROOT}`]: new Refusal({ status: 409, title: 'No longer', next: 'Register anew' }) });
  shown('abc');
  fireEvent.click(screen.getByRole('button', { name: 'Remove the photo' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(dialog.querySelector('.button-danger') as HTMLElement);
  expect((await screen.findByRole('alert')).textContent).toContain('Register anew');
  expect(screen.getByRole('img')).toBeTruthy();
});

it.each(['en', 'ar'] as const)('can be used by everybody, in %s', async language => {
  await switchLanguage(language);
  const { container } = shown('abc');
  expect(await axeFaults(container)).toEqual([]);
  vi.unstubAllGlobals();
});
