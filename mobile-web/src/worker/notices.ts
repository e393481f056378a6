/// <reference lib="webworker" />
// Notices that come while no page is open (Web Push), and whose they are: a phone that changes hands shows none of its
// former person's.

/** A cache with two entries: the account that lets this phone be notified, and the phone's name and language. */
export const NOTICES = 'notices';

/** What the server sends, encrypted to this browser (`Notices.Shown`). */
interface Shown {
  title: string;
  body: string;
  /** Names the notice: the same one by the page and by push shows once. */
  tag: string;
  /** The inscription, or the reply: a later notice about it, of the same kind, replaces the earlier. */
  slot: string;
  /** alert, moved, reply or declined. */
  kind: string;
  path: string;
  lang: string;
  dir: NotificationDirection;
}

const SESSION = '/api/v1/session';
const DEVICES = '/api/v1/push-devices';
/** A link of the demonstration leads to the first, too. */
const SIGN_INS = ['/api/v1/sign-in/sessions', '/api/v1/setup'];
const PATIENCE = 3_000;

const tell = async ({ registration }: ServiceWorkerGlobalScope, shown: Shown): Promise<void> => {
  const { title, path, slot, kind, ...said } = shown;
  for (const older of await registration.getNotifications()) {
    const { data, tag } = older;
    if (data?.slot === slot && data.kind === kind && tag !== said.tag) older.close();
  }
  await registration.showNotification(title, { ...said, icon: '/icon-192.png', data: { path, slot, kind } });
};

/** Brings up the page that a notification speaks of: the one that is open, else a new one. */
const bringUp = async (worker: ServiceWorkerGlobalScope, path: string): Promise<void> => {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = pages.find(page => new URL(page.url).pathname === path);
  await (open ? open.focus() : worker.clients.openWindow(path));
};

/** What browsers give when a push service changes the address of a subscription (W3C Push API). */
interface SubscriptionChange extends ExtendableEvent {
  oldSubscription?: PushSubscription | null;
  newSubscription?: PushSubscription | null;
}

/** Only where the worker may read the cookie; elsewhere the page tells the server when it is next opened. */
const token = async (): Promise<string> => {
  const { cookieStore } = globalThis as {
    cookieStore?: { get: (name: string) => Promise<{ value?: string } | null> };
  };
  return (await cookieStore?.get('XSRF-TOKEN'))?.value ?? '';
};

/** The languages of notices; what a page uses cannot be shared, for the worker is one file. */
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

/** The phone's language and name; one that was subscribed before these were kept has neither yet. */
const device = async (): Promise<object> => ({
  language: navigator.languages.map(tag => tag.slice(0, 2)).find(tag => LANGUAGES.includes(tag)) ?? 'en',
  name: 'Web',
  ...(await (await caches.match('/device', { cacheName: NOTICES }))?.json()),
});

const send = async (path: string, body: object): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-xsrf-token': await token() },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });

/** Whoever is signed in here is the one who lets this phone be notified. */
const ownerIsHere = async (): Promise<boolean> => {
  const owner = await ownerOf();
  if (!owner) return false;
  const answer = await fetch(SESSION);
  return answer.ok && (await answer.json()).account?.id === owner;
};

const subscribedAnew = async (
  { registration }: ServiceWorkerGlobalScope,
  change: SubscriptionChange,
): Promise<PushSubscription> => {
  const held = change.newSubscription ?? (await registration.pushManager.getSubscription());
  if (held) return held;
  const { applicationServerKey } = await (await fetch(DEVICES)).json();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
};

/** The phone has another address from now on: the server is told of it, and of the former that it is none any more; not before the new one is taken. */
const moved = async (worker: ServiceWorkerGlobalScope, change: SubscriptionChange): Promise<void> => {
  if (!(await ownerIsHere())) return;
  const { endpoint, keys } = (await subscribedAnew(worker, change)).toJSON();
  const known = { ...(await device()), endpoint, publicKey: keys?.p256dh, secret: keys?.auth };
  if (!(await send(DEVICES, known)).ok) return;
  const former = change.oldSubscription?.endpoint;
  if (former && former !== endpoint) await send(`${DEVICES}/removals`, { endpoint: former });
};

export const listenToNotices = (worker: ServiceWorkerGlobalScope): void => {
  worker.addEventListener('pushsubscriptionchange', event => {
    const change = event as SubscriptionChange;
    change.waitUntil(moved(worker, change).catch(fault => console.warn(fault)));
  });
  worker.addEventListener('push', event => {
    if (event.data) event.waitUntil(tell(worker, event.data.json() as Shown));
  });
  worker.addEventListener('notificationclick', event => {
    event.notification.close();
    event.waitUntil(bringUp(worker, String(event.notification.data?.path ?? '/me')));
  });
};

/** Signing out, or somebody signing in. */
export const isSessionChange = (method: string, path: string): boolean =>
  (method === 'DELETE' && path === SESSION) || (method === 'POST' && SIGN_INS.includes(path));

const ownerOf = async (): Promise<string | undefined> =>
  (await caches.match('/owner', { cacheName: NOTICES }))?.text();

/** From now on this phone is told nothing, whatever the server may still send. */
const silence = async (worker: ServiceWorkerGlobalScope): Promise<void> => {
  await caches.delete(NOTICES);
  for (const shown of await worker.registration.getNotifications()) shown.close();
  await (await worker.registration.pushManager?.getSubscription())?.unsubscribe();
};

/** Takes this phone off the list while its person is still signed in. */
const takeOff = async (worker: ServiceWorkerGlobalScope, request: Request): Promise<void> => {
  const held = await worker.registration.pushManager?.getSubscription();
  if (!held) return;
  await fetch('/api/v1/push-devices/removals', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-xsrf-token': request.headers.get('x-xsrf-token') ?? '',
    },
    body: JSON.stringify({ endpoint: held.endpoint }),
    signal: AbortSignal.timeout(PATIENCE),
  });
};

/** Carries a sign-out or a sign-in; notices end with the first, and when the second is another person's. */
export const throughSession = async (
  worker: ServiceWorkerGlobalScope,
  request: Request,
): Promise<Response> => {
  const leaves = request.method === 'DELETE';
  if (leaves) await takeOff(worker, request).catch(fault => console.warn(fault));
  const answer = await fetch(request);
  if (!answer.ok) return answer;
  const owner = await ownerOf();
  const stays = !leaves && (!owner || owner === (await answer.clone().json()).account?.id);
  if (!stays) await silence(worker).catch(fault => console.warn(fault));
  return answer;
};
