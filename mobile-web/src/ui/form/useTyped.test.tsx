import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { ProblemError } from '../../api/problem';
import { type Session, session, signOut } from '../../api/session';
import { serve } from '../../test/server';
import { TextField } from '../field/TextField';
import { FormBody } from './FormBody';
import { useForm } from './useForm';

const ANNA: Session = {
  signedIn: true,
  account: { id: 'anna', name: 'Anna', email: 'anna@state.example', language: 'en' },
  grants: [],
  demo: false,
  serverTime: '',
};

interface Values {
  name: string;
  title: string;
  birthDate: string;
}

const START: Values = { name: '', title: '', birthDate: '' };

const Example = ({
  initial = START,
  send = async () => undefined,
  newest,
}: {
  initial?: Values;
  send?: (values: Values) => Promise<unknown>;
  newest?: () => void;
}) => {
  const form = useForm({ initial, send, newest, keep: 'person new', unkept: ['birthDate'] });
  return (
    <FormBody form={form} action="Save">
      <TextField {...form.field('name')} label="Name" />
      <TextField {...form.field('title')} label="Title" />
      <TextField {...form.field('birthDate')} label="Born" />
    </FormBody>
  );
};

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const shown = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;
const KEPT = 'We kept what you typed';

/** The page is left and opened again, as after a reload. */
const again = (typed: () => void, example = <Example />) => {
  const page = render(example);
  typed();
  page.unmount();
  return render(example);
};

beforeEach(() => {
  sessionStorage.clear();
  session.value = ANNA;
});

it('shows again what was typed before a reload, and gives it up on request', () => {
  again(() => type('Name', 'Selma'));
  expect(shown('Name')).toBe('Selma');
  expect(screen.queryByText(KEPT)).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Discard it' }));
  expect(shown('Name')).toBe('');
  expect(screen.queryByText(KEPT)).toBeNull();
  expect(sessionStorage.length).toBe(0);
});

it('writes no birth date down and says that it is missing', () => {
  again(() => {
    type('Name', 'Selma');
    type('Born', '1985-03-09');
  });
  expect(shown('Born')).toBe('');
  expect(JSON.stringify(Object.values(sessionStorage))).not.toContain('1985');
  expect(screen.queryByText(/special protection/)).not.toBeNull();
});

it('belongs to the person who typed it', () => {
  const page = render(<Example />);
  type('Name', 'Selma');
  page.unmount();
  session.value = { ...ANNA, account: { ...ANNA.account!, id: 'bert' } };
  render(<Example />);
  expect(shown('Name')).toBe('');
  expect(screen.queryByText(KEPT)).toBeNull();
});

it('keeps nothing of what was sent, and nothing after signing out', async () => {
  const sent = vi.fn(async () => undefined);
  render(<Example send={sent} />);
  type('Name', 'Selma');
  expect(sessionStorage.length).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveBeenCalled());
  await waitFor(() => expect(sessionStorage.length).toBe(0));
  type('Name', 'Selma Nakale');
  expect(sessionStorage.length).toBe(1);
  serve({ 'DELETE /session': null });
  await signOut();
  expect(sessionStorage.length).toBe(0);
});

it('takes over what the server made of what was sent, and keeps only what is typed after it', async () => {
  const sent = vi.fn(async () => undefined);
  const page = render(<Example send={sent} />);
  type('Name', '  selma  nakale ');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveBeenCalled());
  await waitFor(() => expect(sessionStorage.length).toBe(0));
  type('Title', 'Minister');
  const tidied = { ...START, name: 'Selma Nakale' };
  page.rerender(<Example initial={tidied} send={sent} />);
  await waitFor(() => expect(shown('Name')).toBe('Selma Nakale'));
  expect(shown('Title')).toBe('Minister');
  page.unmount();
  expect(JSON.stringify(Object.values(sessionStorage))).not.toContain('nakale');
  render(<Example initial={tidied} />);
  expect([shown('Name'), shown('Title')]).toEqual(['Selma Nakale', 'Minister']);
});

it('forgets on every tab what was typed when the person signs out on one', async () => {
  const other = new BroadcastChannel('plenary.signed-out');
  const heard = vi.fn();
  other.addEventListener('message', heard);
  const page = render(<Example />);
  type('Name', 'Selma');
  page.unmount();
  serve({ 'DELETE /session': null, 'GET /session': { ...ANNA, signedIn: false, account: undefined } });
  other.postMessage('forget');
  await waitFor(() => expect(sessionStorage.length).toBe(0));
  await waitFor(() => expect(session.value?.signedIn).toBe(false));
  expect(heard).not.toHaveBeenCalled();
  await signOut();
  await waitFor(() => expect(heard).toHaveBeenCalledOnce());
  other.close();
});

it('lets untouched fields follow somebody else’s change and keeps what was typed (L22)', async () => {
  const outdated = () => Promise.reject(new ProblemError({ status: 412, code: 'x', title: 'Changed' }));
  const newest = vi.fn();
  const before = { ...START, title: 'Director' };
  const page = render(<Example initial={before} send={outdated} newest={newest} />);
  type('Name', 'Selma');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Show the newest' }));
  expect(newest).toHaveBeenCalledOnce();
  expect(screen.queryByText('Changed')).toBeNull();
  page.rerender(<Example initial={{ ...before, title: 'Minister' }} send={outdated} newest={newest} />);
  await waitFor(() => expect(shown('Title')).toBe('Minister'));
  expect(shown('Name')).toBe('Selma');
  expect(screen.queryByText(/This is the newest state/)).not.toBeNull();
});

it('warns of leaving only where nothing can be kept', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };
  render(<Example />);
  type('Name', 'Selma');
  expect(leave()).toBe(false);
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  type('Name', 'Selma Nakale');
  expect(leave()).toBe(true);
  type('Name', '');
  expect(leave()).toBe(false);
  full.mockRestore();
});
