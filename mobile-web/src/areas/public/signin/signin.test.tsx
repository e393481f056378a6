import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSession, session } from '../../../api/session';
import { navigate, path } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers, session as signedIn } from '../../../test/samples';
import { Refusal, serve } from '../../../test/server';

const anonymous = { signedIn: false, grants: [], demo: false, serverTime: '2027-01-01T00:00:00Z' };
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

const open = async (address: string, more: Record<string, unknown> = {}) => {
  const calls = serve({ ...answers, 'GET /session': anonymous, ...more });
  await loadSession();
  navigate(address);
  render(<Router />);
  return calls;
};

beforeEach(() => {
  session.value = undefined;
});

describe('signing in', () => {
  it('by code leads back to the page that was asked for', async () => {
    const calls = await open('/meetings/berlin-2018/me', {
      'POST /sign-in/requests': null,
      'POST /sign-in/sessions': signedIn,
    });
    fireEvent.input(await screen.findByLabelText('E-mail address'), { target: { value: 'n@example.org' } });
    await press('Send the link');
    fireEvent.input(await screen.findByLabelText('Code from the mail'), { target: { value: '12 34 56' } });
    await press('Sign in');
    await waitFor(() => expect(path.value).toBe('/meetings/berlin-2018/me'));
    expect(calls.find(call => call.path === '/sign-in/requests')?.body).toEqual({
      email: 'n@example.org',
      path: '/meetings/berlin-2018/me',
    });
    expect(calls.find(call => call.path === '/sign-in/sessions')?.body).toEqual({
      email: 'n@example.org',
      code: '123456',
    });
  });

  it('never leads to a foreign address', async () => {
    await open('/sign-in/abc?path=//evil.example', { 'POST /sign-in/sessions': signedIn });
    await press('Continue');
    await waitFor(() => expect(path.value).toBe('/me'));
  });

  it('does not redeem a link before the button is pressed (X4)', async () => {
    const calls = await open('/sign-in/abc', { 'POST /sign-in/sessions': signedIn });
    await screen.findByRole('button', { name: 'Continue' });
    expect(calls.some(call => call.method === 'POST')).toBe(false);
  });

  it('offers a new link when the old one is used', async () => {
    const calls = await open('/sign-in/abc', {
      'POST /sign-in/requests': null,
      'POST /sign-in/sessions': new Refusal({
        status: 410,
        title: 'This link was used',
        next: 'Ask for a new one',
      }),
    });
    await press('Continue');
    expect(await screen.findByRole('button', { name: 'Send me a new link' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Ask for a new one');
    await press('Send me a new link');
    await screen.findByText('A new link is on its way to the same address.');
    expect(calls.at(-1)?.body).toEqual({ token: 'abc' });
  });

  it('asks for the new link with the secret behind the #, and says when that is refused', async () => {
    const refused = (title: string) => new Refusal({ status: 410, title, next: 'Ask for a new one' });
    const calls = await open('/sign-in/link#secret', {
      'POST /sign-in/requests': refused('Nobody knows this link'),
      'POST /sign-in/sessions': refused('This link was used'),
    });
    await press('Continue');
    await press('Send me a new link');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Nobody knows this link'));
    expect(calls.at(-1)?.body).toEqual({ token: 'secret' });
  });
});
