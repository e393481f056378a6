import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { serve } from '../../../test/server';
import { FeedCard } from './FeedCard';

it('asks for one address, also on a double click', async () => {
  const path = '/meetings/berlin-2018/my-feed';
  const calls = serve({
    [`GET ${path}`]: { active: false },
    [`POST ${path}`]: { active: true, url: 'https://plenary.example/calendar/x.ics' },
  });
  render(<FeedCard meeting="berlin-2018" />);
  await userEvent.dblClick(await screen.findByRole('button', { name: 'Make the address' }));
  await screen.findByRole('link', { name: 'Subscribe' });
  expect(calls.filter(call => call.method === 'POST')).toHaveLength(1);
});
