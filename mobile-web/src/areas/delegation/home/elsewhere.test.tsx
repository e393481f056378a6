import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import type { Inscription, Overlap } from '../../../api/speakers';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers, delegation, inscription } from '../../../test/samples';
import { serve } from '../../../test/server';

const base = `/meetings/berlin-2018/delegations/${delegation.id}`;

const overlap = (of: Inscription, other: Inscription): Overlap => ({
  inscription: of.id,
  ownStart: '2027-04-09T07:20:00Z',
  ownEnd: '2027-04-09T07:23:00Z',
  kind: 'statement',
  title: { en: other.list },
  list: other.list,
  receipt: other.receipt,
  start: '2027-04-09T07:21:00Z',
  end: '2027-04-09T07:24:00Z',
});
const other: Inscription = { ...inscription, id: 'i9', list: 'Women in peacekeeping', receipt: 3 };

const open = async (...items: Inscription[]) => {
  serve({ ...answers, [`GET ${base}/inscriptions`]: { items } });
  await loadSession();
  navigate(base);
  render(<Router />);
  await screen.findByRole('heading', { name: 'What is left to do' });
};

it('says on the first page which speaker is needed in two places at once, and each pair once (C7)', async () => {
  await open(
    { ...inscription, overlaps: [overlap(inscription, other)] },
    { ...other, overlaps: [overlap(other, inscription)] },
  );
  const told = await screen.findByText('The same person is needed in two places at once');
  const lines = [...(told.closest('[role="status"]')?.querySelectorAll('li') ?? [])];
  expect(lines.map(line => line.textContent)).toEqual([
    'Selma Nakale: Planned for about 9 April 2027 at 09:20, Berlin. The same person also speaks on another list then: Women in peacekeeping, receipt 3, about 09:21–09:24.',
  ]);
});

it('tells both of a speaker who is needed at two other places', async () => {
  const third: Inscription = { ...inscription, id: 'i10', list: 'Regional round', receipt: 7 };
  await open(
    { ...inscription, overlaps: [overlap(inscription, other), overlap(inscription, third)] },
    { ...other, overlaps: [overlap(other, inscription)] },
    { ...third, overlaps: [overlap(third, inscription)] },
  );
  await screen.findByText(/Women in peacekeeping, receipt 3/);
  screen.getByText(/Regional round, receipt 7/);
  expect(screen.queryByText(/receipt 14/)).toBeNull();
});

it('says nothing where nothing overlaps', async () => {
  await open(inscription);
  await new Promise(resolve => setTimeout(resolve, 300));
  expect(screen.queryByText('The same person is needed in two places at once')).toBeNull();
});
