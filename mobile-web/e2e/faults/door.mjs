// Faults around one phone at the gate: of its network, its clock, its browser, its store.
import assert from 'node:assert/strict';
import { eventually } from '../backend.mjs';
import { device } from '../story/device.mjs';
import { newPhone } from './phone.mjs';
import { ask } from './postgres.mjs';
import { startSecureProxy } from './tls.mjs';
import { told } from './told.mjs';

const SOON = 5000;

/** What the server holds of this meeting: scans, people inside, people let in more than once. */
const held = async ({ backend, scene: { code } }) => {
  const of = `where meeting = '${code}'`;
  const [[scans, inside, twice]] = await ask(
    backend.superuser(),
    `select (select count(*) from checkin_scan ${of}), (select count(*) from checkin_presence ${of} and inside),
            (select count(*) from (select badge from checkin_scan ${of} and verdict = 'admitted' group by badge
                                   having count(*) > 1) t)`,
  );
  return { scans: Number(scans), inside: Number(inside), twice: Number(twice) };
};

/** Nobody is inside, and nothing was scanned. */
const forgetAll = async ({ backend, scene: { code } }) => {
  const tables = ['checkin_conflict', 'checkin_presence', 'checkin_scan'];
  for (const table of tables)
    await ask(backend.superuser(), `delete from ${table} where meeting = '${code}'`);
};

/** Runs a fault with a phone of its own, enrolled at the gate and open. */
const atGate = (fault, prepare) => async world => {
  const { admin, network, scene } = world;
  await forgetAll(world);
  const phone = await newPhone(network, prepare);
  try {
    await phone.enrol(admin, scene.code, scene.gate);
    await fault(world, phone);
  } finally {
    network.mode = 'open';
    await phone.discard();
  }
};

let cards = 0;

/** Texts that are no badges of anybody, none twice: a phone reads the same one again only after a while. */
const strangers = many => Array.from({ length: many }, () => `LIBRARY-CARD-${++cards}`);

/** So many scans: of all the badges, then of other cards. */
const scansOf = ({ codes }, many) => [...codes, ...strangers(many - codes.length)];

const admissions = verdicts => verdicts.filter(verdict => verdict === 'admitted').length;

/** All that were scanned have arrived, each once, and all people are inside, once. */
const allArrived = async (fault, world, scanned) => {
  const arrived = async () => (await held(world)).scans >= scanned;
  await eventually(`${scanned} scans`, arrived, { within: 60_000 });
  const figures = await held(world);
  told(fault, { scanned, ...figures });
  assert.deepEqual(figures, { scans: scanned, inside: world.scene.codes.length, twice: 0 });
};

export const loseAnswerToPhone = atGate(async (world, phone) => {
  const { network, scene } = world;
  network.mode = 'deaf';
  const verdicts = await phone.read(scansOf(scene, scene.codes.length));
  await eventually('the server to have decided', async () => (await held(world)).scans === verdicts.length);
  assert.equal(await phone.pending(), verdicts.length);
  network.mode = 'open';
  await phone.send();
  await phone.sent();
  assert.equal(await phone.page.locator('[data-last]').getAttribute('data-last'), 'admitted');
  await allArrived('answers to a phone lost', world, verdicts.length);
});

export const killBrowser = atGate(async (world, phone) => {
  const { network, scene } = world;
  network.mode = 'gone';
  const verdicts = await phone.read(scansOf(scene, 300));
  assert.equal(await phone.pending(), verdicts.length);
  assert.equal(admissions(verdicts), scene.codes.length);
  await phone.crash();
  network.mode = 'open';
  await phone.on();
  await phone.page.goto(`${network.address}/door`);
  await allArrived('browser killed', world, verdicts.length);
});

/** When the server says that scans happened, and by how much the phone's own clock was off, in milliseconds. */
const timesOf = async ({ backend, scene: { code } }) =>
  (
    await ask(
      backend.superuser(),
      `select verdict, (extract(epoch from happened_at) * 1000)::bigint,
              (extract(epoch from device_at - happened_at) * 1000)::bigint
       from checkin_scan where meeting = '${code}' order by happened_at`,
    )
  ).map(([verdict, at, off]) => ({ verdict, at: Number(at), off: Number(off) }));

/** A phone whose clock is wrong by `ahead` decides and tells as if it were right, with and without a network (B5). */
export const wrongClock = ahead =>
  atGate(
    async (world, phone) => {
      const { network, scene } = world;
      const [first, second] = scene.codes;
      const begun = Date.now();
      assert.deepEqual(await phone.read([first]), ['admitted']);
      await phone.sent();
      network.mode = 'gone';
      // By its own clock a phone that is a day off would let in again whoever is inside: it is another day there.
      assert.deepEqual(await phone.read([second, first]), ['admitted', 'already-inside']);
      const ended = Date.now();
      network.mode = 'open';
      await phone.send();
      await phone.sent();
      const times = await timesOf(world);
      told(`clock ${ahead / 3_600_000} h ahead`, {
        scanned: times.length,
        'ms off the true time at most': Math.max(
          0,
          ...times.map(({ at }) => Math.max(begun - at, at - ended)),
        ),
      });
      assert.deepEqual(
        times.map(({ verdict }) => verdict),
        ['admitted', 'admitted', 'already-inside'],
      );
      for (const { at, off } of times) {
        assert.ok(at > begun - SOON && at < ended + SOON, `${at} is not between ${begun} and ${ended}`);
        assert.ok(Math.abs(off - ahead) < SOON, `the phone was ${off} ms off`);
      }
    },
    context => context.addInitScript(device, { ahead, pace: 1 }),
  );

/** Asks for a part of the application that the phone has not kept, as opening another page of it would; gives its kind. */
const partOf = page =>
  page.evaluate(async () => {
    const main = await (await fetch(document.querySelector('script[src]').src)).text();
    for (const part of new Set(main.match(/assets\/[\w-]+\.js/g))) {
      if (await globalThis.caches.match(`/${part}`)) continue;
      const answer = await fetch(`/${part}`).catch(() => undefined);
      return answer ? answer.headers.get('content-type') : 'nothing';
    }
    return 'all is kept';
  });

export const captivePortal = atGate(async (world, phone) => {
  const { network, scene } = world;
  network.mode = 'portal';
  const verdicts = await phone.read(scansOf(scene, 2 * scene.codes.length));
  await phone.send();
  await phone.page.getByText('Offline').first().waitFor();
  assert.equal(await phone.pending(), verdicts.length);
  // What a portal answers is its own page, and must not stand for a part of this application ever after.
  assert.equal(await partOf(phone.page), 'nothing');
  network.mode = 'open';
  assert.match(await partOf(phone.page), /javascript/);
  await phone.send();
  await allArrived('captive portal', world, verdicts.length);
});

/** Somebody opens what is sent on the way, as networks of hotels and offices do: to the browser that is not this server. */
const intercepted = atGate(async (world, phone) => {
  const { network, scene } = world;
  network.mode = 'intercepted';
  const verdicts = await phone.read(scansOf(scene, 2 * scene.codes.length));
  assert.equal(admissions(verdicts), scene.codes.length);
  await phone.send();
  await phone.page.getByText('Offline').first().waitFor();
  assert.equal(await phone.pending(), verdicts.length);
  // Opened anew it is the gate, and not the browser's page about certificates.
  await phone.gate();
  assert.equal(await phone.pending(), verdicts.length);
  verdicts.push(...(await phone.read(strangers(2))));
  await phone.page.getByText('Offline').first().waitFor();
  assert.ok(network.refused > 0, 'nobody looked at the certificate');
  assert.equal((await held(world)).scans, 0, 'scans were given to whoever was in between');
  network.mode = 'open';
  // Nobody presses anything: the phone tries again by itself.
  await phone.sent();
  await phone.page.getByText('Online').first().waitFor();
  await allArrived(`certificate of another, refused ${network.refused} times`, world, verdicts.length);
});

export const untrustedCertificate = async world => {
  const network = await startSecureProxy(world.network.address);
  try {
    await intercepted({ ...world, network });
  } finally {
    network.stop();
  }
};

export const twoWindows = atGate(async (world, phone) => {
  const { network, scene } = world;
  const other = await phone.gate(await phone.window());
  network.mode = 'gone';
  const all = scene.codes.length;
  assert.equal(admissions(await phone.read(scene.codes)), all);
  assert.equal(admissions(await phone.read(scene.codes, other)), 0, 'a badge was let in by both windows');
  await Promise.all([phone.read(strangers(4 * all)), phone.read(strangers(4 * all), other)]);
  network.mode = 'open';
  await Promise.all([phone.send(), phone.send(other)]);
  await Promise.all([phone.sent(), phone.sent(other)]);
  await allArrived('two windows', world, 10 * all);
});

export const fullStore = atGate(async (world, phone) => {
  const { network, scene } = world;
  // A browser has set room aside for a store that is in use: only one that was just begun keeps to what is left.
  await phone.context.close();
  await phone.on();
  const protocol = await phone.context.newCDPSession(phone.page);
  const room = quotaSize =>
    protocol.send('Storage.overrideQuotaForOrigin', { origin: new URL(network.address).origin, quotaSize });
  await room(1);
  await phone.gate();
  network.mode = 'gone';
  const verdicts = await phone.read(scansOf(scene, 2 * scene.codes.length));
  assert.equal(admissions(verdicts), scene.codes.length);
  const homeless = Number(await phone.page.locator('[data-homeless]').getAttribute('data-homeless'));
  assert.match(await phone.page.getByRole('alert').allTextContents().then(String), /This phone is full/);
  assert.equal(await phone.pending(), verdicts.length);
  network.mode = 'open';
  await phone.send();
  await allArrived(`store full, ${homeless} scans without room`, world, verdicts.length);
  await phone.sent();
  await phone.page.locator('[data-homeless]').waitFor({ state: 'detached' });
});

/** The next version of the application: another service worker, which keeps all files anew under its own name. */
const nextVersion = async address => {
  const source = await (await fetch(`${address}/sw.js`)).text();
  assert.match(source, /shell-\$\{/, 'the service worker names its shell otherwise');
  const next = {
    headers: { 'content-type': 'text/javascript' },
    body: source.replaceAll('shell-${', 'shell-next-${'),
  };
  return path => (path === '/sw.js' ? next : undefined);
};

/** Looks for a new version as the browser does by itself, and gives what became of it. */
const becomes = page =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const end = new Promise(resolve => {
      registration.addEventListener('updatefound', () => {
        const found = registration.installing;
        found.addEventListener('statechange', () => found.state !== 'installing' && resolve(found.state));
      });
    });
    await registration.update();
    return end;
  });

const keeps = async (page, name) =>
  (await page.evaluate(() => globalThis.caches.keys())).some(key => key.includes(name));

export const newVersion = atGate(async (world, phone) => {
  const { backend, network, scene } = world;
  network.mode = 'deaf';
  const verdicts = await phone.read(scansOf(scene, 2 * scene.codes.length));
  network.replace = await nextVersion(backend.address);
  try {
    assert.equal(await becomes(phone.page), 'redundant', 'a new version was installed while scans waited');
    network.mode = 'gone';
    await phone.gate();
    assert.equal(await phone.pending(), verdicts.length);
    network.mode = 'open';
    await phone.send();
    await phone.sent();
    assert.equal(await becomes(phone.page), 'installed');
    network.mode = 'gone';
    verdicts.push(...(await phone.read(strangers(10))));
    const start = () => phone.page.goto(`${network.address}/door`);
    await start();
    await phone.page.locator('[data-update=waiting]').waitFor();
    network.mode = 'open';
    await phone.send();
    await phone.page.locator('[data-update=ready]').waitFor();
    // The page is opened anew by the version that took over.
    const anew = phone.page.waitForEvent('load');
    await phone.page.getByRole('button', { name: 'Use the new version' }).click();
    await anew;
    const running = () =>
      phone.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting === null);
    await eventually('the new version to run', running, { within: 30_000 });
    assert.ok(await keeps(phone.page, 'shell-next-'));
    await start();
    await phone.gate();
    verdicts.push(...(await phone.read(strangers(1))));
    await phone.sent();
    await allArrived('service worker replaced', world, verdicts.length);
  } finally {
    network.replace = () => undefined;
  }
});
