import { act, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Badge } from '../../../api/badges';
import { loadMessages } from '../../../i18n/catalogue';
import { FakeStream, fakeStreams } from '../../../test/fakeStream';
import { answers } from '../../../test/samples';
import { BadgePage } from './BadgePage';

const CODE = 'berlin-2018';
const badge = (answers[`GET /meetings/${CODE}/my-badges`] as { items: Badge[] }).items[0] as Badge;

const answer = (items: Badge[]) =>
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(
      path.endsWith('/my-badges') ? { items } : (answers[`GET ${path.replace('/api/v1', '')}`] ?? {}),
    ),
  );

const show = () => render(<BadgePage parameters={{ meeting: CODE }} />);

beforeEach(() => loadMessages('me'));

it('shows each badge of people who share an address', async () => {
  answer([badge, { ...badge, id: 'b2', displayName: 'Second Person', serial: '0002-1' }]);
  show();
  expect((await screen.findAllByRole('img', { name: /^Badge code/ })).length).toBe(2);
  expect(screen.queryByText('0002-1')).not.toBeNull();
});

it('says so while there is none', async () => {
  answer([]);
  show();
  expect(await screen.findByText(/badge/i, { selector: '.empty, .empty *' })).not.toBeNull();
});

it('follows live when it is collected, and when collecting is asked for', async () => {
  fakeStreams();
  answer([{ ...badge, uncollected: true }]);
  show();
  await screen.findByText(/once you have collected the printed one/);
  answer([badge]);
  act(() => FakeStream.last.send('badges.collection-changed', {}));
  await waitFor(() => expect(screen.queryByText(/once you have collected/)).toBeNull());
  answer([{ ...badge, uncollected: true }]);
  act(() => FakeStream.last.send('badges.activation-changed', {}));
  expect(await screen.findByText(/once you have collected the printed one/)).not.toBeNull();
});

it('says that doors wait for the printed badge to be collected (B4)', async () => {
  answer([badge]);
  const page = show();
  await screen.findByRole('img', { name: /^Badge code/ });
  expect(screen.queryByText(/once you have collected/)).toBeNull();
  page.unmount();
  answer([{ ...badge, uncollected: true }]);
  show();
  expect(await screen.findByText(/once you have collected the printed one/)).not.toBeNull();
});
