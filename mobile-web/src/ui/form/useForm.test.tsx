import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { ProblemError } from '../../api/problem';
import { TextField } from '../field/TextField';
import { FormBody } from './FormBody';
import { useForm } from './useForm';

const refused = () =>
  Promise.reject(
    new ProblemError({
      status: 422,
      code: 'registration.invalid',
      title: 'Not accepted',
      errors: [{ field: 'title', message: 'Too long' }],
    }),
  );

const Example = ({ send }: { send: (values: { title: string }, key: string) => Promise<unknown> }) => {
  const form = useForm({
    initial: { title: '' },
    check: values => (values.title ? {} : { title: 'Enter a title' }),
    send,
  });
  return (
    <FormBody form={form} action="Save">
      <TextField {...form.field('title')} label="Title" />
    </FormBody>
  );
};

it('refuses at once what is missing and leads to the field', async () => {
  let sent = 0;
  render(<Example send={async () => ++sent} />);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('link', { name: 'Enter a title' })).toHaveProperty('hash', '#title');
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(sent).toBe(0);
});

it('shows the server’s refusal at the field, and the retry carries the same key (L3)', async () => {
  const keys: string[] = [];
  render(
    <Example
      send={(_values, key) => {
        keys.push(key);
        return keys.length < 2 ? refused() : Promise.resolve();
      }}
    />,
  );
  fireEvent.input(screen.getByLabelText('Title'), { target: { value: 'Minister' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('link', { name: 'Title: Too long' });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(keys.length).toBe(2));
  expect(keys[0]).toBe(keys[1]);
});

it('sends once, however often the button is pressed', async () => {
  let sent = 0;
  render(<Example send={() => new Promise(() => (sent += 1))} />);
  fireEvent.input(screen.getByLabelText('Title'), { target: { value: 'Minister' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  await waitFor(() => expect(sent).toBe(1));
});
