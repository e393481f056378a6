import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { loadMessages } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { deskQueue } from '../../../test/replySamples';
import { type Call, serve } from '../../../test/server';
import { RepliesCard } from './RepliesCard';

const PATH = '/meetings/berlin-2018/lists/l1/replies';

it('sets the limits of replies in minutes, and keeps the seconds of one that nobody touched', async () => {
  const limits = { first: 275, second: 180 };
  const sent: unknown[] = [];
  serve({
    ...answers,
    [`GET ${PATH}`]: { ...deskQueue, limits },
    [`PUT ${PATH}/terms`]: ({ body }: Call) => {
      sent.push(body);
      return deskQueue;
    },
  });
  await loadSession();
  await loadMessages('secretariat', 'replies');
  render(<RepliesCard code="berlin-2018" list="l1" />);
  const first = (await screen.findByLabelText('First reply of a day, in minutes')) as HTMLInputElement;
  const second = screen.getByLabelText('Second reply of a day, in minutes');
  expect(first.value).toBe('4.6');
  fireEvent.input(second, { target: { value: '0.1' } });
  fireEvent.click(screen.getByRole('button', { name: 'Set the limits' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('10 seconds to 60 minutes'));
  expect(sent).toEqual([]);
  fireEvent.input(second, { target: { value: '2.5' } });
  fireEvent.click(screen.getByRole('button', { name: 'Set the limits' }));
  await waitFor(() => expect(sent).toEqual([{ first: 275, second: 150 }]));
});
