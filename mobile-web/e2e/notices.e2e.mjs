// Notices on a phone whose page is closed: from the act at the podium over an encrypting server, a push service on this machine
// and the browser's own delivery to the service worker, to the page that a click opens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, startBackend } from './backend.mjs';
import { startBrowser } from './browser.mjs';
import { somebody } from './people.mjs';
import { becomeAdministrator, holdMeeting, signInByMail } from './story/administrator.mjs';
import { publishedList } from './story/podium.mjs';
import { startPushService } from './story/pushService.mjs';

const ADDRESS = 'fji@example.org';

let backend;
let browser;
let service;
let admin;
let phone;
let cdp;
let meeting;
let list;

/** The browser here knows no push service and allows no notification: it gets the one on this machine, and a tray. */
const subscribeHere = given => {
  let held = null;
  const made = {
    endpoint: given.endpoint,
    toJSON: () => given,
    unsubscribe: async () => {
      held = null;
      return true;
    },
  };
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  Notification.requestPermission = async () => 'granted';
  PushManager.prototype.subscribe = async () => {
    held = made;
    return made;
  };
  PushManager.prototype.getSubscription = async () => held;
};

const registration = async () => {
  const found = new Promise(resolve => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ isDeleted }) => !isDeleted);
      if (own) resolve(own.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  return found;
};

const worker = () => phone.page.context().serviceWorkers()[0];

const deliver = async (registrationId, data) =>
  cdp.send('ServiceWorker.deliverPushMessage', { origin: backend.address, registrationId, data });

/** Where the service worker's notifications would stand: this browser has no place for them. */
const trayHere = () => {
  let tray = [];
  const close = tag => {
    tray = tray.filter(one => one.tag !== tag);
  };
  ServiceWorkerRegistration.prototype.showNotification = async (title, options) => {
    close(options.tag);
    tray.push({ title, ...options, close: () => close(options.tag) });
  };
  ServiceWorkerRegistration.prototype.getNotifications = async () => [...tray];
};

/** A click on the first notification, and the path that it opens; only a person's own click may open a window. */
const clickHere = async () => {
  let asked;
  let done;
  Clients.prototype.openWindow = async path => {
    asked = path;
  };
  const [notification] = await self.registration.getNotifications();
  const click = new Event('notificationclick');
  self.dispatchEvent(
    Object.assign(click, {
      notification,
      waitUntil: promise => {
        done = promise;
      },
    }),
  );
  await done;
  return asked;
};

const shown = () =>
  worker().evaluate(async () =>
    (await self.registration.getNotifications()).map(({ title, body, tag, data }) => ({
      title,
      body,
      tag,
      path: data.path,
    })),
  );

before(async () => {
  backend = await startBackend({ PLENARY_PUSH_LOOPBACK: 'true' });
  browser = await startBrowser();
  service = await startPushService();
  admin = await somebody(browser, backend.address, { desk: true });
  await becomeAdministrator(admin, await backend.setupLink());
  meeting = await holdMeeting(admin, { soon: true });
  list = await publishedList(admin, meeting);
  phone = await somebody(browser, backend.address);
  await phone.page.addInitScript(subscribeHere, service.subscription);
  await signInByMail(phone, admin, ADDRESS);
  cdp = await phone.page.context().newCDPSession(phone.page);
});

after(async () => {
  service?.stop();
  await browser?.close();
  await backend?.stop();
});

test('a phone that was added is alerted once while its page is closed, and a click opens the page', async () => {
  const path = `/meetings/${meeting.code}/me/slot`;
  await phone.open(path);
  await phone.page.evaluate(() => navigator.serviceWorker.ready);
  await phone.press('Notify this phone');
  await phone.sees('This phone is notified.');
  const id = await registration();
  await worker().evaluate(trayHere);
  await phone.open('/help');

  const { items } = await admin.api('GET', `/meetings/${meeting.code}/lists/${list}/order`);
  await admin.api('POST', `/meetings/${meeting.code}/lists/${list}/podium`, {
    act: 'call',
    inscription: items[0].inscription,
    version: 0,
  });
  const notice = await service.next();
  assert.doesNotMatch(notice, /Mere|Tuilagi|Fiji|FJI/);
  await deliver(id, notice);
  await deliver(id, notice);
  const found = await eventually('the notification', async () => {
    const all = await shown();
    return all.length > 0 && all;
  });
  assert.equal(found.length, 1, 'the same notice twice shows once');
  assert.match(found[0].body, /statements? before yours/);
  assert.equal(found[0].path, path);

  await deliver(id, JSON.stringify({ ...JSON.parse(notice), tag: 'later', body: 'Later' }));
  await eventually('the later one in its place', async () => {
    const all = await shown();
    return all.length === 1 && all[0].body === 'Later';
  });
  const opened = await worker().evaluate(clickHere);
  assert.equal(opened, path);
  assert.deepEqual(await shown(), []);
  assert.equal(service.count(), 1);
});

test('signing out takes the phone off the list and silences it', async () => {
  const { items } = await phone.api('GET', '/push-devices');
  assert.equal(items.length, 1);
  await worker().evaluate(given => {
    self.ended = 0;
    PushManager.prototype.getSubscription = async () => ({
      ...given,
      unsubscribe: async () => {
        self.ended += 1;
      },
    });
  }, service.subscription);
  await phone.api('DELETE', '/session');
  assert.equal(await worker().evaluate(() => self.ended), 1);
  await signInByMail(phone, admin, ADDRESS);
  assert.deepEqual((await phone.api('GET', '/push-devices')).items, []);
  assert.deepEqual(phone.faults, []);
});
