// What may break at a door: the server, its database, the network, the phone. Whatever was acknowledged stays, and counts once.
import { after, before, test } from 'node:test';
import { startBackend } from './backend.mjs';
import { startBrowser } from './browser.mjs';
import {
  captivePortal,
  fullStore,
  killBrowser,
  loseAnswerToPhone,
  newVersion,
  twoWindows,
  untrustedCertificate,
  wrongClock,
} from './faults/door.mjs';
import { setScene } from './faults/people.mjs';
import { startProxy } from './faults/proxy.mjs';
import { setLoadedScene } from './faults/scene.mjs';
import { breakDatabase, killServer, loseAnswers } from './faults/server.mjs';
import { somebody } from './people.mjs';
import { becomeAdministrator } from './story/administrator.mjs';

const PHONES = 20;
const HOUR = 3_600_000;
const world = {};

before(async () => {
  world.backend = await startBackend();
  world.network = await startProxy(world.backend.address);
  world.browser = await startBrowser();
  world.admin = await somebody(world.browser, world.backend.address, { desk: true });
  await becomeAdministrator(world.admin, await world.backend.setupLink());
  world.tokens = await setLoadedScene(world.admin, PHONES);
  world.scene = await setScene(world.admin);
});

after(async () => {
  await world.browser?.close();
  world.network?.stop();
  await world.backend?.stop();
});

test('a server that is killed under load has every scan that it acknowledged, once', () => killServer(world));

test('phones and pages go on by themselves after PostgreSQL lost its connections, a process, its postmaster', () =>
  breakDatabase(world));

test('a scan whose answer was lost after it was decided gets the same verdict again (B8)', () =>
  loseAnswers(world));

test('a phone that lost the answer sends its scan again and shows the same verdict (B8)', () =>
  loseAnswerToPhone(world));

test('a browser that is killed with 300 scans waiting sends all of them when it is opened again', () =>
  killBrowser(world));

for (const hours of [3, 24, -24])
  test(`a clock ${hours} h ahead changes neither a verdict nor the time that is told (B5)`, () =>
    wrongClock(hours * HOUR)(world));

test('a network that wants to be signed in to loses no scan', () => captivePortal(world));

test('a network that shows a certificate of its own gets no scan, and costs none', () =>
  untrustedCertificate(world));

test('two windows at the gate let nobody in twice and lose no scan', () => twoWindows(world));

test('a phone without room says so and loses no scan', () => fullStore(world));

test('a new version waits until every scan is sent, and then takes over by a press', () => newVersion(world));
