import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../api/problem';
import { useResource } from '../../api/useResource';
import { Loaded } from './Loaded';

const failure = (status: number) =>
  new ProblemError({ status, code: 'test.failure', title: `Failure ${status}`, next: 'Wait.' });

/** A form over what is read, and a press that reads it again as a live event does. */
const Page = ({ read, about = 'one' }: { read: () => Promise<string>; about?: string }) => {
  const resource = useResource(about, read);
  return (
    <>
      <button type="button" onClick={resource.reload}>
        Event
      </button>
      <Loaded<string> resource={resource}>
        {value => (
          <label>
            {value}
            <input />
          </label>
        )}
      </Loaded>
    </>
  );
};

const answering = (...answers: (string | Error)[]) => {
  let next = 0;
  return async () => {
    const answer = answers[Math.min(next++, answers.length - 1)]!;
    if (answer instanceof Error) throw answer;
    return answer;
  };
};

const typed = async () => {
  const field = await screen.findByLabelText('First');
  fireEvent.input(field, { target: { value: 'half a sentence' } });
  fireEvent.click(screen.getByRole('button', { name: 'Event' }));
  return field;
};

afterEach(cleanup);

describe('a page that is read again', () => {
  it.each([0, 429, 502])(
    'stays, with what was typed, when the answer is %d, and says that it is older',
    async status => {
      render(<Page read={answering('First', failure(status), 'Second')} />);
      const field = await typed();
      expect((await screen.findByRole('status')).textContent).toContain('could not be refreshed');
      expect(screen.getByLabelText('First')).toBe(field);
      expect((field as HTMLInputElement).value).toBe('half a sentence');
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByLabelText('Second')).toBe(field);
      expect(screen.queryByRole('status')).toBeNull();
    },
  );

  it.each([403, 404, 410])('goes when the reader may no longer see it: %d', async status => {
    render(<Page read={answering('First', failure(status))} />);
    await typed();
    await screen.findByText(`Failure ${status}`);
    expect(screen.queryByLabelText('First')).toBeNull();
  });

  it('goes when it is about something else, whatever the reason', async () => {
    const { rerender } = render(<Page read={answering('First')} />);
    await screen.findByLabelText('First');
    rerender(<Page about="two" read={answering(failure(502))} />);
    await waitFor(() => expect(screen.queryByLabelText('First')).toBeNull());
    expect(screen.getByText('Failure 502')).toBeTruthy();
  });
});
