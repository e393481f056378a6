import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import type { OnFloor, PodiumView } from '../../../api/podium';
import type { Resource } from '../../../api/useResource';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { refs } from '../../../test/deskEntities';
import { order as desk } from '../../../test/deskSpeakers';
import { Refusal, serve } from '../../../test/server';
import { PinDialog } from './PinDialog';
import { PodiumPanel } from './PodiumPanel';
import type { Entry, Order } from './types';

const name = { ar: 'سويسرا', en: 'Switzerland', es: 'Suiza', fr: 'Suisse', ru: 'Швейцария', zh: '瑞士' };
const podium = {
  now: null,
  next: [{ inscription: 'i1', entity: { code: 'CHE', name } }],
  remaining: 1,
  revision: 2,
  begun: false,
  absent: [],
  version: 3,
} as unknown as PodiumView;
const order = { state: 'loading', reload: vi.fn(), replace: vi.fn() } as Resource<Order>;

const panel = async (floor: PodiumView, opens: string) => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'podium');
  const calls = serve({ 'POST /meetings/berlin-2018/lists/l1/podium': {} });
  render(
    <PodiumPanel
      podium={floor}
      meeting="berlin-2018"
      list="l1"
      opens={opens}
      published="1 April 2027 at 12:00, Berlin"
      order={order}
      changed={() => undefined}
    />,
  );
  return calls;
};

const shown = async (opens: string, more: Partial<PodiumView> = {}) => {
  const calls = await panel({ ...podium, ...more }, opens);
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

it('sends one call when it is pressed twice, and none on a podium that has moved on', async () => {
  const calls = await shown(new Date(Date.now() + 3_600_000).toISOString());
  const confirm = await screen.findByText('Call', { selector: 'dialog *' });
  fireEvent.click(confirm);
  fireEvent.click(confirm);
  await waitFor(() => expect(calls).toHaveLength(1));
  const button = screen.getByRole('button', { name: /^Call/ });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
  await new Promise(resolve => setTimeout(resolve, 50));
  fireEvent.click(button);
  expect(
    screen.queryByText('The session has not begun. Call already?', { selector: 'dialog[open] *' }),
  ).toBeNull();
  expect(calls).toHaveLength(1);
});

it('calls at once while the session runs', async () => {
  const calls = await shown(new Date(Date.now() - 60_000).toISOString());
  await waitFor(() => expect(calls.at(-1)?.body).toMatchObject({ act: 'call', inscription: 'i1' }));
});

it('asks at the first call only', async () => {
  const calls = await shown(new Date(Date.now() + 3_600_000).toISOString(), { begun: true });
  await waitFor(() => expect(calls.at(-1)?.body).toMatchObject({ act: 'call', inscription: 'i1' }));
});

it('says which revision it follows, or that none is published and nobody can be called (L21)', async () => {
  await panel(podium, '');
  expect(screen.getByText(/^The podium follows Rev\.2 of 1 April 2027 at 12:00, Berlin\./)).toBeTruthy();
  cleanup();
  await panel({ ...podium, revision: null }, '');
  expect(screen.getByText(/^Nothing is published yet/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Call/ })).toBeNull();
});

it('says what became of who was called and absent (L17)', async () => {
  const entity = refs.ESP;
  await panel({ ...podium, absent: [{ inscription: 'i9', entity, became: 'end-of-band', ahead: 2 }] }, '');
  expect(screen.getByRole('listitem').textContent).toBe(
    'Spain: moved to the end of the same level (2 speakers before)',
  );
});

it('takes a call back while the statement has not started, and not afterwards', async () => {
  const running = new Date(Date.now() - 60_000).toISOString();
  const [first] = podium.next as [OnFloor];
  const calls = await panel({ ...podium, now: { ...first, state: 'called' }, next: [] }, running);
  fireEvent.click(await screen.findByRole('button', { name: 'Take back the call' }));
  await waitFor(() =>
    expect(calls.at(-1)?.body).toMatchObject({ act: 'take-back', inscription: 'i1', version: 3 }),
  );
  cleanup();
  await panel({ ...podium, now: { ...first, state: 'speaking' }, next: [] }, running);
  expect(screen.queryByRole('button', { name: 'Take back the call' })).toBeNull();
});

it('says at the field which places there are when one is refused', async () => {
  await panel(podium, '');
  const detail = '“Place” takes a whole number from 1 to 1,000.';
  serve({
    'POST /lists/l1/pins': new Refusal({ status: 400, title: 'No such place', field: 'position', detail }),
  });
  const [entry] = desk.items as [Entry];
  render(
    <PinDialog entry={entry} path="/lists/l1" zone="Europe/Berlin" pinned={vi.fn()} onClose={vi.fn()} />,
  );
  const place = () => screen.getByLabelText(/^Place/);
  fireEvent.input(place(), { target: { value: '99999' } });
  fireEvent.input(screen.getByLabelText(/^Reason/), { target: { value: 'Host' } });
  fireEvent.click(screen.getByText('Pin', { selector: 'dialog[open] *, dialog *' }));
  await waitFor(() => expect(place().getAttribute('aria-invalid')).toBe('true'));
  expect(document.getElementById('position-error')?.textContent ?? '').toContain(detail);
});
