import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers, delegation, inscription } from '../../../test/samples';
import { serve } from '../../../test/server';
import { confirmation } from '../../../test/turnSamples';

const base = `/meetings/berlin-2018/delegations/${delegation.id}`;
const turn = `/meetings/berlin-2018/lists/${inscription.list}/inscriptions/${inscription.id}`;
const TITLE = 'A speaker declined: name another speaker';

const open = async (state: string) => {
  serve({
    ...answers,
    [`GET ${base}/inscriptions`]: { items: [inscription] },
    [`GET ${turn}/confirmation`]: { ...confirmation, inscription: inscription.id, state },
    [`GET ${turn}/swaps`]: { items: [], partners: [] },
  });
  await loadSession();
  navigate(base);
  render(<Router />);
  await screen.findByRole('heading', { name: 'What is left to do' });
};

it('says on the first page that the speaker declined, and leads to where another is named (L24)', async () => {
  await open('declined');
  const told = await screen.findByText(TITLE);
  const link = told.closest('[role="status"]')?.querySelector('a');
  expect(link?.getAttribute('href')).toBe(`${base}/speaker/${inscription.id}`);
});

it('says nothing of who confirmed', async () => {
  await open('confirmed');
  await new Promise(resolve => setTimeout(resolve, 300));
  expect(screen.queryByText(TITLE)).toBeNull();
});
