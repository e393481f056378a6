import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isSessionChange, listenToNotices } from './notices';

interface Shown {
  tag: string;
  data: { slot: string; kind: string; path: string };
  close: () => void;
}

let open: Shown[];
let push: (notice: object) => Promise<void>;
let change: (event: object) => Promise<void>;
let held: object | null;
const subscribe = vi.fn();

beforeEach(() => {
  open = [];
  const heard: Record<string, (event: object) => void> = {};
  held = null;
  subscribe.mockReset().mockResolvedValue(subscription('new'));
  const registration = {
    pushManager: { getSubscription: async () => held, subscribe },
    getNotifications: async () => [...open],
    showNotification: async (_title: string, options: Omit<Shown, 'close'>) => {
      const shown: Shown = { ...options, close: () => open.splice(open.indexOf(shown), 1) };
      open = [...open.filter(({ tag }) => tag !== options.tag), shown];
    },
  };
  const addEventListener = (name: string, listener: (event: object) => void) => {
    heard[name] = listener;
  };
  listenToNotices({ registration, addEventListener } as unknown as ServiceWorkerGlobalScope);
  const happens = async (name: string, event: object) => {
    let end: Promise<void> | undefined;
    const waitUntil = (work: Promise<void>) => {
      end = work;
    };
    heard[name]?.({ ...event, waitUntil });
    await end;
  };
  push = notice => happens('push', { data: { json: () => notice } });
  change = event => happens('pushsubscriptionchange', event);
});

afterEach(() => vi.unstubAllGlobals());

const subscription = (name: string) => {
  const endpoint = `https://fcm.googleapis.com/fcm/send/${name}`;
  return { endpoint, toJSON: () => ({ endpoint, keys: { p256dh: 'point', auth: 'secret' } }) };
};

const own = { language: 'fr', name: 'Chrome, Android' };

/** This phone is Amina's, and somebody is signed in; what is sent to the server is listed. */
const signedIn = (account: string, device: object | null = own, status = 200): unknown[] => {
  const sent: unknown[] = [];
  const kept: Record<string, string | null> = {
    '/owner': 'amina',
    '/device': device && JSON.stringify(device),
  };
  vi.stubGlobal('caches', {
    match: async (path: string) => (kept[path] ? new Response(kept[path]) : undefined),
  });
  vi.stubGlobal('cookieStore', { get: async () => ({ value: 'token' }) });
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method !== 'POST') {
      return Response.json({ account: { id: account }, applicationServerKey: 'key' });
    }
    expect(new Headers(init.headers).get('x-xsrf-token')).toBe('token');
    sent.push({ path, ...JSON.parse(String(init.body)) });
    return Response.json({}, { status });
  });
  return sent;
};

const added = {
  path: '/api/v1/push-devices',
  endpoint: 'https://fcm.googleapis.com/fcm/send/new',
  publicKey: 'point',
  secret: 'secret',
  language: 'fr',
  name: 'Chrome, Android',
};
const removed = {
  path: '/api/v1/push-devices/removals',
  endpoint: 'https://fcm.googleapis.com/fcm/send/old',
};

it('tells the server where this phone is reached from now on', async () => {
  const sent = signedIn('amina');
  await change({ oldSubscription: subscription('old'), newSubscription: subscription('new') });
  expect(sent).toEqual([added, removed]);
  expect(subscribe).not.toHaveBeenCalled();
});

it('says in which language and under which name a phone is told that was subscribed before these were kept', async () => {
  const sent = signedIn('amina', null);
  vi.stubGlobal('navigator', { languages: ['de-AT', 'es-CL', 'en'] });
  await change({ oldSubscription: subscription('old'), newSubscription: subscription('new') });
  expect(sent).toEqual([{ ...added, language: 'es', name: 'Web' }, removed]);
});

it('keeps the former address where the server does not take the new one', async () => {
  const sent = signedIn('amina', own, 503);
  await change({ oldSubscription: subscription('old'), newSubscription: subscription('new') });
  expect(sent).toEqual([added]);
});

it('subscribes anew where the browser did not', async () => {
  const sent = signedIn('amina');
  await change({});
  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'key' });
  expect(sent).toEqual([added]);
});

it('leaves it where another person is signed in', async () => {
  const sent = signedIn('boris');
  await change({ newSubscription: subscription('new') });
  expect(sent).toEqual([]);
});

const notice = (kind: string, stage: string, slot = 'i1') => ({
  title: 'Your statement',
  body: '',
  tag: `slot ${slot} ${stage}`,
  slot,
  kind,
  path: '/me',
  lang: 'en',
  dir: 'ltr',
});

const tags = () => open.map(({ tag }) => tag);

it('replaces an earlier notice about the same slot, of the same kind only', async () => {
  await push(notice('alert', '10'));
  await push(notice('alert', '5'));
  await push(notice('moved', '2027-04-09T10:00:00Z'));
  await push(notice('alert', '5', 'i2'));
  expect(tags()).toEqual(['slot i1 5', 'slot i1 2027-04-09T10:00:00Z', 'slot i2 5']);
  await push(notice('moved', '2027-04-09T10:09:00Z'));
  await push(notice('alert', '2'));
  expect(tags()).toEqual(['slot i2 5', 'slot i1 2027-04-09T10:09:00Z', 'slot i1 2']);
});

it('knows who comes and who goes', () => {
  expect(isSessionChange('DELETE', '/api/v1/session')).toBe(true);
  expect(isSessionChange('POST', '/api/v1/sign-in/sessions')).toBe(true);
  expect(isSessionChange('POST', '/api/v1/setup')).toBe(true);
  expect(isSessionChange('GET', '/api/v1/session')).toBe(false);
});
