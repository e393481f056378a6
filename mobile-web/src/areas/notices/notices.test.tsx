import { act, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadMessages } from '../../i18n/catalogue';
import { answers } from '../../test/samples';
import { type Call, serve } from '../../test/server';
import { deviceName } from './deviceName';
import { NotifyCard } from './NotifyCard';

const KEY = 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8';
const device = { id: 'here', name: 'Chrome, Android', language: 'en', addedAt: '2018-04-01T09:00:00Z' };

let permission: NotificationPermission;
let held: unknown;
let options: PushSubscriptionOptionsInit | undefined;
const ended = vi.fn();

const subscription = () => ({
  endpoint: 'https://fcm.googleapis.com/fcm/send/one',
  toJSON: () => ({
    endpoint: 'https://fcm.googleapis.com/fcm/send/one',
    keys: { p256dh: 'point', auth: 'secret' },
  }),
  unsubscribe: async () => {
    ended();
    held = null;
    return true;
  },
});

const browser = (pushManager: object | undefined) => {
  vi.stubGlobal('Notification', {
    get permission() {
      return permission;
    },
    requestPermission: vi.fn(async () => {
      permission = 'granted';
      return permission;
    }),
  });
  vi.stubGlobal('caches', { open: async () => ({ put: async () => undefined }) });
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { getRegistration: async () => ({ pushManager }) },
  });
};

const pushManager = {
  getSubscription: async () => held,
  subscribe: async (asked: PushSubscriptionOptionsInit) => {
    options = asked;
    held = subscription();
    return held;
  },
};

const sent = (calls: Call[], method: string, path: string) =>
  calls.filter(call => call.method === method && call.path === path).map(call => call.body);

const phone = (items: unknown[]) =>
  serve({
    ...answers,
    'GET /push-devices': { applicationServerKey: KEY, items },
    'POST /push-devices': device,
    'POST /push-devices/removals': null,
    'DELETE /push-devices/other': null,
  });

beforeEach(async () => {
  permission = 'default';
  held = null;
  options = undefined;
  ended.mockClear();
  browser(pushManager);
  await loadMessages('speaking');
});

const opened = async () => {
  render(<NotifyCard parameters={{ zone: 'Europe/Berlin', city: 'Berlin' }} />);
  await screen.findByRole('heading', { name: 'Notify this phone' });
};

it('asks when the reader presses, subscribes with the key of the installation and tells the server', async () => {
  const server = phone([]);
  await opened();
  expect(Notification.requestPermission).not.toHaveBeenCalled();
  expect(sent(server, 'POST', '/push-devices')).toEqual([]);
  await act(() => screen.getByRole('button', { name: 'Notify this phone' }).click());
  expect(await screen.findByText('This phone is notified.')).toBeTruthy();
  expect(options?.userVisibleOnly).toBe(true);
  expect(options?.applicationServerKey).toHaveLength(65);
  expect(sent(server, 'POST', '/push-devices')).toMatchObject([
    {
      endpoint: 'https://fcm.googleapis.com/fcm/send/one',
      publicKey: 'point',
      secret: 'secret',
      language: 'en',
    },
  ]);
});

it('lists the devices and ends it on this phone and on others', async () => {
  permission = 'granted';
  held = subscription();
  const server = phone([device, { ...device, id: 'other', name: 'Safari, iPhone' }]);
  await opened();
  expect(await screen.findByText('This phone')).toBeTruthy();
  await act(() => screen.getByRole('button', { name: 'Remove Safari, iPhone' }).click());
  await waitFor(() => expect(sent(server, 'DELETE', '/push-devices/other')).toHaveLength(1));
  expect(ended).not.toHaveBeenCalled();
  await act(() => screen.getByRole('button', { name: 'Remove Chrome, Android' }).click());
  await waitFor(() => expect(ended).toHaveBeenCalledOnce());
  expect(sent(server, 'POST', '/push-devices/removals')).toEqual([
    { endpoint: 'https://fcm.googleapis.com/fcm/send/one' },
  ]);
  expect(await screen.findByRole('button', { name: 'Notify this phone' })).toBeTruthy();
});

it('says what a browser cannot do, and what an iPhone needs', async () => {
  phone([]);
  permission = 'granted';
  browser(undefined);
  await opened();
  expect(await screen.findByText(/while it is closed, this browser cannot/)).toBeTruthy();
  expect(screen.getByText(/on the Home Screen/)).toBeTruthy();
});

it('says that notices are switched off', async () => {
  phone([]);
  permission = 'denied';
  await opened();
  expect(await screen.findByText(/switched off for this site/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Notify this phone' })).toBeNull();
});

it.each([
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
  ['', 'Web'],
])('names %s', (agent, name) => expect(deviceName(agent)).toBe(name));
