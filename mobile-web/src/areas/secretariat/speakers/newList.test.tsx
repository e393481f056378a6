import { render, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { answers } from '../../../test/deskSamples';
import { serve } from '../../../test/server';
import { NewListPage } from './NewListPage';

const LISTS = 'GET /meetings/berlin-2018/lists';

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat');
});

const shown = async (listed: string[]) => {
  serve({ ...answers, [LISTS]: { items: listed.map(id => ({ session: { id } })) } });
  await loadSession();
  render(<NewListPage parameters={{ meeting: 'berlin-2018' }} />);
};

const offered = async () => {
  await screen.findByRole('button', { name: 'Open the list' });
  return [...document.querySelectorAll<HTMLOptionElement>('#session option')].map(option => option.value);
};

it('offers the sessions that have no list yet (L1)', async () => {
  await shown(['s1']);
  const sessions = await offered();
  expect(sessions).toContain('s2');
  expect(sessions).not.toContain('s1');
});

it('says that all have one where that is so', async () => {
  await shown(['s1', 's2', 's3', 's4', 's5']);
  expect(await screen.findByText('All sessions have a list of speakers already.')).toBeTruthy();
});
