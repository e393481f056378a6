import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import type { Inscription } from '../../../api/speakers';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers, delegation, inscription, meeting } from '../../../test/samples';
import { serve } from '../../../test/server';

const base = `/meetings/${meeting.code}/delegations/${delegation.id}`;

const receipt = async (held: Partial<Inscription>) => {
  serve({ ...answers, [`GET ${base}/inscriptions`]: { items: [{ ...inscription, ...held }] } });
  await loadSession();
  navigate(`${base}/speaker/${inscription.id}`);
  render(<Router />);
  await screen.findByText('Level of the speaker');
};

it('says on the receipt when the statement was given, beside the plan (L14)', async () => {
  await receipt({
    state: 'delivered',
    delivered: { start: '2027-04-09T22:58:10Z', end: '2027-04-09T23:01:40Z' },
  });
  expect((await screen.findByText('Statement delivered')).nextElementSibling?.textContent).toBe(
    '10 April 2027, 00:58–01:01, Berlin',
  );
  expect(screen.getByText('Time, approximate')).toBeTruthy();
});

it('says nothing of it before', async () => {
  await receipt({ state: 'speaking' });
  expect(screen.queryByText('Statement delivered')).toBeNull();
});
