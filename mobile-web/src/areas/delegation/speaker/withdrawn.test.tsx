import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import type { Inscription } from '../../../api/speakers';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers, delegation, inscription, list, meeting } from '../../../test/samples';
import { serve } from '../../../test/server';

const base = `/meetings/${meeting.code}/delegations/${delegation.id}`;
const INSCRIBE = 'Inscribe the speaker';
const HOUR = 3_600_000;
const around = (from: number, to: number) => ({
  ...list,
  opensAt: new Date(Date.now() + from * HOUR).toISOString(),
  closesAt: new Date(Date.now() + to * HOUR).toISOString(),
});
const gone: Inscription = { ...inscription, state: 'withdrawn', version: 2 };

const open = async (items: () => Inscription[], window = around(-1, 1)) => {
  serve({
    ...answers,
    [`GET ${base}/inscriptions`]: () => ({ items: items() }),
    [`GET /meetings/${meeting.code}/lists`]: { items: [window] },
    [`POST /meetings/${meeting.code}/lists/${list.id}/inscriptions/${inscription.id}/withdrawal`]: () => gone,
  });
  await loadSession();
  navigate(`${base}/speaker/${inscription.id}?new=1`);
  render(<Router />);
};

it('says that the inscription is withdrawn, and how to come back (L16)', async () => {
  let asked = 0;
  await open(() => [asked === 0 ? inscription : gone]);
  await screen.findByRole('heading', { name: 'Inscription received' });
  const [ask] = screen.getAllByText('Withdraw', { selector: 'button' });
  fireEvent.click(ask as HTMLElement);
  screen.getByText(
    /^The place is lost\. A later .* level\. A text that was handed in stays with this receipt/,
  );
  asked = 1;
  fireEvent.click(screen.getByText('Withdraw', { selector: 'dialog button' }));
  await screen.findByRole('heading', { name: 'Inscription withdrawn' });
  await screen.findByText(/inscribe it anew while the list is open; .* goes to the end of its level/);
  expect(screen.getByRole('link', { name: INSCRIBE }).getAttribute('href')).toBe(
    `${base}/speaker/lists/${list.id}`,
  );
});

it('offers no way back to a closed list', async () => {
  await open(() => [gone], around(-2, -1));
  await screen.findByText('The list is closed. After closing only the Secretariat adds a speaker.');
  expect(screen.queryByRole('link', { name: INSCRIBE })).toBeNull();
});

it('offers none to a delegation that came back already', async () => {
  await open(() => [gone, { ...inscription, id: 'i17', receipt: 17 }]);
  await screen.findByRole('heading', { name: 'Inscription withdrawn' });
  await new Promise(resolve => setTimeout(resolve, 300));
  expect(screen.queryByRole('link', { name: INSCRIBE })).toBeNull();
});
