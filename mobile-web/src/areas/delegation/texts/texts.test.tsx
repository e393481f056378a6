import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { catchFiles, sent } from '../../../test/fakeUploads';
import * as own from '../../../test/samples';
import { serve } from '../../../test/server';
import { ownTexts } from '../../../test/textSamples';
import type { Scope } from '../frame';
import { TextsCard } from './TextsCard';

const scope = { meeting: own.meeting, delegation: own.delegation } as unknown as Scope;
const file = new File(['Excellencies'], 'statement.txt');

const choose = (chosen: File) =>
  fireEvent.change(screen.getByLabelText('File'), { target: { files: [chosen] } });

const press = () => fireEvent.click(screen.getByRole('button', { name: 'Hand in the text' }));

beforeEach(async () => {
  catchFiles();
  serve(own.answers);
  await switchLanguage('en');
  await loadMessages('texts');
  render(<TextsCard scope={scope} held={own.inscription} />);
  await screen.findByLabelText('File');
});

it('sends the file as it is, with language, key and the token against forgery', async () => {
  choose(file);
  fireEvent.change(screen.getByLabelText('Language of the text'), { target: { value: 'fr' } });
  press();
  await screen.findByRole('progressbar', { name: 'Sending the file' });
  expect(sent[0]?.url).toMatch(/\/inscriptions\/.*\/texts\?language=fr$/);
  expect(sent[0]?.file).toBe(file);
  expect(sent[0]?.headers['content-type']).toBe('application/octet-stream');
  expect(sent[0]?.headers['x-xsrf-token']).toBe('token-of-page');
  sent[0]?.answer(201, ownTexts.items[0]!);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

it('keeps the file without a connection and sends it under the same key when there is one', async () => {
  choose(file);
  press();
  await waitFor(() => expect(sent).toHaveLength(1));
  sent[0]?.fail();
  await screen.findByText(/Your file is kept on this page/);
  await waitFor(() => {
    if (sent.length < 2) dispatchEvent(new Event('online'));
    expect(sent).toHaveLength(2);
  });
  expect(sent[1]?.file).toBe(file);
  expect(sent[1]?.headers['idempotency-key']).toBe(sent[0]?.headers['idempotency-key']);
});

it('says what the server refuses, and that another file is another act', async () => {
  choose(file);
  press();
  await waitFor(() => expect(sent).toHaveLength(1));
  sent[0]?.answer(400, {
    status: 400,
    code: 'speakers.text-active',
    title: 'More than text',
    next: 'Save a copy',
  });
  expect((await screen.findByRole('alert')).textContent).toContain('Save a copy');
  choose(new File(['other'], 'other.txt'));
  press();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.headers['idempotency-key']).not.toBe(sent[0]?.headers['idempotency-key']);
});

it('sends nothing that is too large, or not chosen', async () => {
  press();
  await screen.findByText('Choose a file', { selector: '.field-error' });
  const large = new File(['x'], 'large.pdf');
  Object.defineProperty(large, 'size', { value: 200_000_000 });
  choose(large);
  await screen.findByText(/This file has 190.7 MB; up to 10 MB is taken/);
  press();
  expect(sent).toHaveLength(0);
});

it('shows every version, what stands, and what is too long', () => {
  expect(screen.getByText('Version 4, English').closest('li')?.textContent).toContain(
    '402 instead of about 330 words',
  );
  expect(screen.getByText('Version 2, English').closest('li')?.textContent).toContain('Withdrawn');
  expect(screen.getAllByRole('link', { name: /Download/ })).toHaveLength(4);
});
