import { type PushDevice, pushDevices } from '../../api/pushDevices';
import { session } from '../../api/session';
import { language } from '../../i18n/catalogue';
import { deviceName } from './deviceName';

/** Who is notified on this phone, and under what name, for the service worker: another person who signs in here is not. */
const OWNER = 'notices';

const registered = async (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker?.getRegistration();

/** True where notices can arrive while no page is open: not in every browser, and on iOS only when installed. */
export const canSubscribe = async (): Promise<boolean> => Boolean((await registered())?.pushManager);

const subscribed = async (): Promise<PushSubscription | undefined> =>
  (await (await registered())?.pushManager?.getSubscription()) ?? undefined;

const bytes = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));

const announce = async (subscription: PushSubscription): Promise<PushDevice> => {
  const { endpoint, keys } = subscription.toJSON();
  const own = { language: language.value, name: deviceName(navigator.userAgent) };
  const device = await pushDevices.add({
    endpoint: endpoint ?? subscription.endpoint,
    publicKey: keys?.p256dh ?? '',
    secret: keys?.auth ?? '',
    ...own,
  });
  const kept = await caches.open(OWNER);
  await kept.put('/owner', new Response(session.value?.account?.id));
  await kept.put('/device', new Response(JSON.stringify(own)));
  return device;
};

const made = async (applicationServerKey: string): Promise<PushSubscription> => {
  const { pushManager } = (await registered()) as ServiceWorkerRegistration;
  const options = { userVisibleOnly: true, applicationServerKey: bytes(applicationServerKey) };
  try {
    return await pushManager.subscribe(options);
  } catch (fault) {
    const former = await pushManager.getSubscription();
    if (!former) throw fault;
    await former.unsubscribe(); // one of another installation's key
    return pushManager.subscribe(options);
  }
};

/** Lets this phone be notified from now on. */
export const subscribe = async (): Promise<PushDevice> =>
  announce(await made((await pushDevices.all()).applicationServerKey));

/** This phone as the server knows it, its address and language kept in step; nothing where it is not subscribed. */
export const confirmed = async (): Promise<PushDevice | undefined> => {
  const subscription = await subscribed();
  return subscription && announce(subscription);
};

/** Ends it on this phone. */
export const unsubscribe = async (): Promise<void> => {
  const subscription = await subscribed();
  if (!subscription) return;
  await pushDevices.removeHere(subscription.endpoint);
  await subscription.unsubscribe();
};
