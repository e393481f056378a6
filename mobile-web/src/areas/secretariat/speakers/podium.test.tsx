import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import type { Resource } from '../../../api/useResource';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { serve } from '../../../test/server';
import { PodiumPanel } from './PodiumPanel';
import type { Order, Podium } from './types';

const name = { ar: 'سويسرا', en: 'Switzerland', es: 'Suiza', fr: 'Suisse', ru: 'Швейцария', zh: '瑞士' };
const podium = {
  now: null,
  next: [{ inscription: 'i1', entity: { code: 'CHE', name } }],
  remaining: 1,
  version: 3,
} as unknown as Podium;
const order = { state: 'loading', reload: vi.fn(), replace: vi.fn() } as Resource<Order>;

const shown = async (opens: string) => {
  await switchLanguage('en');
  await loadMessages('secretariat');
  const calls = serve({ 'POST /lists/l1/podium': {} });
  render(
    <PodiumPanel podium={podium} path="/lists/l1" opens={opens} order={order} changed={() => undefined} />,
  );
  fireEvent.click(await screen.findByRole('button', { name: /Call/ }));
  return calls;
};

it('asks before it calls somebody to a session that has not begun', async () => {
  const calls = await shown(new Date(Date.now() + 3_600_000).toISOString());
  expect(await screen.findByText('The session has not begun. Call already?')).toBeTruthy();
  expect(calls).toHaveLength(0);
  fireEvent.click(screen.getByText('Call', { selector: 'dialog *' }));
  await waitFor(() =>
    expect(calls.at(-1)?.body).toMatchObject({ act: 'call', inscription: 'i1', version: 3 }),
  );
});

it('calls at once while the session runs', async () => {
  const calls = await shown(new Date(Date.now() - 60_000).toISOString());
  await waitFor(() => expect(calls.at(-1)?.body).toMatchObject({ act: 'call', inscription: 'i1' }));
});
