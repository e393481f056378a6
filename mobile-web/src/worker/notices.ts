/// <reference lib="webworker" />
// Notices that come while no page is open (Web Push), and whose they are: a phone that changes hands shows none of its
// former person's.

/** A cache with one entry: the account that lets this phone be notified. */
export const NOTICES = 'notices';

/** What the server sends, encrypted to this browser (`Notices.Shown`). */
interface Shown {
  title: string;
  body: string;
  /** Names the notice: the same one by the page and by push shows once. */
  tag: string;
  /** The inscription: a later notice about it, of the same kind, replaces the earlier. */
  slot: string;
  /** alert or moved. */
  kind: string;
  path: string;
  lang: string;
  dir: NotificationDirection;
}

const SESSION = '/api/v1/session';
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

export const listenToNotices = (worker: ServiceWorkerGlobalScope): void => {
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
