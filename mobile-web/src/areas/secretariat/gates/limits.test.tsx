import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { limits } from '../../../test/deskDoor';
import { answers } from '../../../test/deskSamples';
import { type Call, serve } from '../../../test/server';

const ROOT = '/meetings/berlin-2018/room-limits';

const open = async (more: Record<string, unknown> = {}): Promise<Call[]> => {
  const calls = serve({ ...answers, ...more });
  await loadSession();
  navigate('/secretariat/berlin-2018/gates');
  render(<Router />);
  await screen.findByRole('heading', { level: 2, name: 'Room for categories' });
  return calls;
};

const value = (label: string, chosen: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value: chosen } });
};

it('says where each limit holds and among whom is counted (B9)', async () => {
  await open();
  const list = await screen.findByRole('list', { name: 'Room for categories' });
  expect(list.textContent).toContain('Meeting as a whole · at most 1 of each delegation');
  expect(list.textContent).toContain('Zone B · at most 40 in all');
});

it('sets one in the room of each delegation as it proposes', async () => {
  const calls = await open({ [`PUT ${ROOT}`]: limits[0] });
  fireEvent.click(await screen.findByText('Set a limit'));
  await screen.findByLabelText('Category');
  fireEvent.click(screen.getByText('Set a limit'));
  await screen.findAllByText('Please fill this in');
  value('Category', 'support');
  value('Where', 'B');
  fireEvent.click(screen.getByText('Set a limit'));
  await screen.findByText('The limit is set');
  expect(calls.find(({ method }) => method === 'PUT')).toMatchObject({
    path: ROOT,
    body: { zone: 'B', category: 'support', scope: 'delegation', most: 1 },
  });
});

it('asks before it lifts one', async () => {
  const calls = await open({ [`DELETE ${ROOT}/meeting/guest`]: {} });
  const [lift] = await screen.findAllByRole('button', { name: /^Lift\s*Guest/ });
  fireEvent.click(lift as HTMLElement);
  expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
  const [title] = screen.getAllByText('Lift this limit?');
  const dialog = title?.closest('dialog') as HTMLElement;
  fireEvent.click(within(dialog).getByText('Lift', { selector: 'button' }));
  await screen.findByText('The limit is lifted');
  expect(calls.some(({ method, path }) => method === 'DELETE' && path === `${ROOT}/meeting/guest`)).toBe(
    true,
  );
});
