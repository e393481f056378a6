/// <reference lib="webworker" />
import { cutOff, DOOR, mayTakeOver, missing, refuseWhileScansWait, throughNetwork } from './door';
import { keepAll } from './keep';
import { isSessionChange, listenToNotices, NOTICES, throughSession } from './notices';
import { takeOverFrom } from './shells';

// The shell and the pages that a delegate needs in a basement without a network. Written into dist/sw.js by Vite;
// scripts/precache.mjs fills in the version and the list of files.
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const VERSION = '__PLENARY_VERSION__';
const FILES = '__PLENARY_FILES__'.split(',').filter(Boolean);

const DOOR_FILES = '__PLENARY_DOOR__'.split(',').filter(Boolean);

const SHELL = `shell-${VERSION}`;
const READ = 'read';
/** What may be kept on the phone: the published programme, and the reader's own badge, agenda and slot. */
const KEPT =
  /^\/api\/v1\/(session$|meetings$|meetings\/[^/]+(\/(programme|my-badges|my-agenda|my-slots|badges\/[^/]+\.svg))?$)/;

const install = async (): Promise<void> => {
  await refuseWhileScansWait();
  const cache = await caches.open(SHELL);
  try {
    await keepAll(cache, ['/', ...FILES]);
    if (await caches.has(DOOR)) await keepAll(cache, DOOR_FILES);
  } catch (fault) {
    await caches.delete(SHELL); // half of a version would later be taken for the one before
    throw fault;
  }
};

const keepDoor = async (asked: ExtendableMessageEvent): Promise<void> => {
  let ok = false;
  try {
    await caches.open(DOOR);
    const cache = await caches.open(SHELL);
    const kept = new Set((await cache.keys()).map(request => new URL(request.url).pathname));
    await keepAll(
      cache,
      DOOR_FILES.filter(file => !kept.has(file)),
    );
    ok = true;
  } finally {
    asked.source?.postMessage({ kept: 'door', ok });
  }
};

const activate = async (): Promise<void> => {
  await takeOverFrom(SHELL, [READ, DOOR, NOTICES]);
  await worker.clients.claim();
};

/** A door opens with the version that it has, at once, however the network fares; a new one takes over when it may. */
const doorFirst = async (request: Request): Promise<Response> => {
  const kept = (await caches.has(DOOR)) && (await caches.match('/', { cacheName: SHELL }));
  return kept || shellFirst(request);
};

const takeOver = async (asked: ExtendableMessageEvent): Promise<void> => {
  const taken = await mayTakeOver(worker, (asked.source as Client | null)?.id ?? '');
  asked.ports[0]?.postMessage({ taken });
  if (taken) await worker.skipWaiting();
};

/** A page where none was asked for comes from a network that wants to be signed in to: it is as good as none. */
const fetched = async (request: Request): Promise<Response> => {
  const answer = await throughNetwork(request);
  if (answer.headers.get('content-type')?.startsWith('text/html'))
    throw new TypeError('an answer of another');
  return answer;
};

const shellFirst = async (request: Request): Promise<Response> => {
  try {
    return await throughNetwork(request);
  } catch (fault) {
    const kept = await caches.match('/', { cacheName: SHELL });
    if (kept) return kept;
    throw fault;
  }
};

const cacheFirst = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetched(request);
  if (answer.ok) (await caches.open(SHELL)).put(request, answer.clone());
  return answer;
};

/** Tells the page that this answer is an older one. */
const marked = (kept: Response): Response => {
  const headers = new Headers(kept.headers);
  headers.set('x-plenary-kept', 'yes');
  return new Response(kept.body, { status: kept.status, headers });
};

const networkFirst = async (request: Request): Promise<Response> => {
  const cache = await caches.open(READ);
  try {
    const answer = await fetched(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (fault) {
    const kept = await cache.match(request, { ignoreVary: true });
    if (kept) return marked(kept);
    throw fault;
  }
};

listenToNotices(worker);
worker.addEventListener('install', event => event.waitUntil(install()));
worker.addEventListener('activate', event => event.waitUntil(activate()));
worker.addEventListener('message', event => {
  if (event.data?.forget === 'everything') event.waitUntil(caches.delete(READ));
  if (event.data?.keep === 'door') event.waitUntil(keepDoor(event));
  if (event.data?.take === 'over') event.waitUntil(takeOver(event));
  if (typeof event.data?.cut === 'number') cutOff(event.data.cut);
  if (event.data?.check === 'door')
    event.waitUntil(
      missing(['/', ...DOOR_FILES]).then(files => event.ports[0]?.postMessage({ missing: files })),
    );
});
worker.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin === worker.location.origin && isSessionChange(request.method, url.pathname)) {
    event.respondWith(throughSession(worker, request));
    return;
  }
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && !/^\/(api|calendar|actuator|v3)\//.test(url.pathname)) {
    event.respondWith(doorFirst(request));
  } else if (url.pathname.startsWith('/assets/')) event.respondWith(cacheFirst(request));
  else if (KEPT.test(url.pathname)) event.respondWith(networkFirst(request));
});
