import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers, delegation, inscription, meeting } from '../../../test/samples';
import { serve } from '../../../test/server';
import * as samples from '../../../test/turnSamples';

const base = `/meetings/${meeting.code}/delegations/${delegation.id}`;
const swapsOf = (id: string) =>
  `GET /meetings/${meeting.code}/lists/${inscription.list}/inscriptions/${id}/swaps`;
const ALL_DONE = 'Everything asked of your delegation is done.';

/** Everything else is done: the delegation registered and inscribed, and asked for interpretation. */
const everything = {
  ...answers,
  [`GET ${base}`]: { ...delegation, tasks: delegation.tasks.map(task => ({ ...task, done: true })) },
  [`GET ${base}/inscriptions`]: { items: [inscription] },
};

const open = async (table: Record<string, unknown>) => {
  serve({ ...everything, ...table });
  await loadSession();
  navigate(base);
  render(<Router />);
  await screen.findByRole('heading', { name: 'What is left to do' });
};

it('says that an exchange waits for an answer, not that everything is done, and leads to its receipt (L15)', async () => {
  await open({ [swapsOf(inscription.id)]: samples.swaps });
  const told = await screen.findByText('An exchange of places waits for your answer');
  const link = screen.getByRole('link', { name: /^Spain proposes to exchange places/ });
  expect(link.getAttribute('href')).toBe(`${base}/speaker/${inscription.id}`);
  expect(link.textContent).toContain('Waits for an answer until 7 April 2027 at 10:00, Berlin');
  expect(told.closest('[role="status"]')?.querySelectorAll('a')).toHaveLength(1);
  expect(screen.queryByText(ALL_DONE)).toBeNull();
});

it('counts the exchanges of all statements, and asks about none that is withdrawn', async () => {
  const forGroup = { ...inscription, id: 'i15', receipt: 15 };
  const [proposal] = samples.swaps.items;
  const wanted = { ...proposal?.wanted, inscription: 'i15' };
  await open({
    [`GET ${base}/inscriptions`]: {
      items: [inscription, forGroup, { ...inscription, id: 'i16', state: 'withdrawn' }],
    },
    [swapsOf(inscription.id)]: samples.swaps,
    [swapsOf('i15')]: { items: [{ ...proposal, id: 'w9', wanted }], partners: [] },
  });
  await screen.findByText('2 exchanges of places wait for your answer');
  const links = screen.getAllByRole('link', { name: /proposes to exchange places/ });
  expect(links.map(link => link.getAttribute('href'))).toEqual([
    `${base}/speaker/${inscription.id}`,
    `${base}/speaker/i15`,
  ]);
});

it('says that everything is done where the delegation itself proposed, and waits', async () => {
  await open({ [swapsOf(inscription.id)]: samples.proposed });
  await screen.findByText(ALL_DONE);
  expect(screen.queryByText(/for your answer/)).toBeNull();
});

it('does not say that everything is done where it cannot know', async () => {
  await open({ [swapsOf(inscription.id)]: undefined });
  await new Promise(resolve => setTimeout(resolve, 300));
  expect(screen.queryByText(ALL_DONE)).toBeNull();
});
