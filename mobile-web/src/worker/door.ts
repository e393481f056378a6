/// <reference lib="webworker" />
// What the worker does for a phone that is a door: it opens without a network, and no new version takes over while scans
// wait. The worker is one file and shares no code with a page, hence IndexedDB as it comes.

/** Its presence says that this phone is a door: a new version then keeps the QR reader from the start, too. */
export const DOOR = 'door';

const STORE = 'plenary-door';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The door's store; undefined where there is none, which this must not make. */
const openStore = async (): Promise<IDBDatabase | undefined> => {
  const request = indexedDB.open(STORE);
  let none = false;
  request.onupgradeneeded = () => {
    none = true;
    request.transaction?.abort();
  };
  try {
    return await done(request);
  } catch (fault) {
    if (none) return;
    throw fault;
  }
};

/** Enrolments for which no way leads to the server: what they left is kept, and no version waits for it. */
const undeliverable = async (store: IDBDatabase): Promise<Set<string>> => {
  if (!store.objectStoreNames.contains('device')) return new Set();
  const all = await done(store.transaction('device').objectStore('device').getAll());
  return new Set(all.filter(each => each.undeliverable).map(({ device }) => device));
};

/** How many scans and corrections the server has not had yet, and may still have. */
export const waitingAtDoor = async (): Promise<number> => {
  const store = await openStore();
  if (!store) return 0;
  try {
    const scans = store.transaction('scans').objectStore('scans').index('pending');
    const found = await done(scans.getAll(IDBKeyRange.bound([1], [2])));
    const lost = await undeliverable(store);
    const count = found.filter(({ device }) => !lost.has(device)).length;
    if (!store.objectStoreNames.contains('undos')) return count;
    const undos = await done(store.transaction('undos').objectStore('undos').getAll());
    return count + undos.filter(({ pending, device }) => pending === 1 && !lost.has(device)).length;
  } finally {
    store.close();
  }
};

/** A door that has scans to send keeps the version that made them: the new one is looked for again later. */
export const refuseWhileScansWait = async (): Promise<void> => {
  if ((await caches.has(DOOR)) && (await waitingAtDoor().catch(() => 0)) > 0)
    throw new Error('scans wait to be sent: the new version comes later');
};

/** Whether this version may take over from the one that runs: no scan waits, and no other window stands at the door. */
export const mayTakeOver = async (worker: ServiceWorkerGlobalScope, asking: string): Promise<boolean> => {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const doors = windows.filter(({ id, url }) => id !== asking && new URL(url).pathname === '/door');
  return doors.length === 0 && (await waitingAtDoor().catch(() => 1)) === 0;
};

/** Which of these files this phone would not have without a network. */
export const missing = async (files: string[]): Promise<string[]> => {
  const found = await Promise.all(files.map(file => caches.match(file)));
  return files.filter((_file, number) => !found[number]);
};

let cutUntil = 0;

/** A door rehearses airplane mode: for so long nothing comes over the network; 0 ends it. */
export const cutOff = (milliseconds: number): void => {
  cutUntil = Date.now() + milliseconds;
};

export const throughNetwork = (request: Request): Promise<Response> =>
  Date.now() < cutUntil ? Promise.reject(new TypeError('the network is cut off')) : fetch(request);
