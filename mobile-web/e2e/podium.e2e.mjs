// The podium's screens in real browsers against a real backend: two officers, the clock before the speaker, the room. What one
// does all see; a lost network and a restart of the server in mid-statement lose nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBackend } from './backend.mjs';
import { startBrowser } from './browser.mjs';
import { somebody } from './people.mjs';
import { becomeAdministrator, holdMeeting } from './story/administrator.mjs';
import { device, errorsOf } from './story/device.mjs';
import { publishedList } from './story/podium.mjs';

let backend;
let browser;
let officer;
let clock;
let base;
let podium;
const people = [];

/** The same account on another device. */
const another = async clocks => {
  const storageState = officer && (await officer.page.context().storageState());
  const person = await somebody(browser, backend.address, { desk: true, storageState });
  if (clocks) await person.page.addInitScript(device, clocks);
  people.push(person);
  return person;
};

/** How long the clocks of several devices are watched, in milliseconds. */
const WATCHED = 62_000;

const shownBy = ({ page }) => page.getByRole('timer').textContent();

/** "1:59" or "+0:07" as the seconds that are left. */
const secondsOf = shown => {
  const [minutes, seconds] = shown.replace('+', '').split(':').map(Number);
  return (shown.startsWith('+') ? -1 : 1) * (minutes * 60 + seconds);
};

before(async () => {
  backend = await startBackend();
  browser = await startBrowser();
  officer = await another();
  await becomeAdministrator(officer, await backend.setupLink());
  const meeting = await holdMeeting(officer);
  const list = await publishedList(officer, meeting);
  base = `/podium/${meeting.code}/${list}`;
  podium = `/meetings/${meeting.code}/lists/${list}/podium`;
});

after(async () => {
  await browser?.close();
  await backend?.stop();
});

test('clock and room follow each act of the presiding officer', async () => {
  await officer.open(base);
  await officer.sees(/You preside on this device/);
  clock = await another();
  const room = await another();
  await clock.open(`${base}/clock`);
  await room.open(`${base}/screen?languages=en,ar,fr`);
  await officer.press('Call Namibia');
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Call', exact: true }).click();
  await clock.sees('Called to the podium');
  await officer.press('Statement starts');
  await clock.sees('Time left');
  await room.sees('Has the floor');
  for (const name of ['Namibia', 'ناميبيا', 'Namibie']) await room.sees(name);
  const [one, other] = (await Promise.all([shownBy(clock), shownBy(room)])).map(secondsOf);
  assert.ok(Math.abs(one - other) <= 1, `${one} and ${other}`);
});

test('clocks flip with the server’s second, whatever the time and the pace of the device', async t => {
  const devices = {
    'an exact device': { ahead: 0, pace: 1 },
    'a device 7 minutes ahead': { ahead: 420_000, pace: 1 },
    'a device 3 minutes behind, 0.5 % fast': { ahead: -180_000, pace: 1.005 },
  };
  const { now: statement } = await officer.api('GET', podium);
  const watching = Object.entries(devices).map(async ([name, clocks]) => {
    const { page, open, leave } = await another(clocks);
    await open(`${base}/clock`);
    await page.waitForTimeout(WATCHED);
    const seen = await page.evaluate(() => ({ flips: globalThis.flips, astray: globalThis.astray() }));
    await leave();
    return { name, clocks, ...seen, ...errorsOf(seen.flips, statement) };
  });
  for (const { name, clocks, astray, flips, median, most, worst } of await Promise.all(watching)) {
    t.diagnostic(`${name}: ${flips.length} flips, median ${median} ms, 95 % ${most} ms, worst ${worst} ms`);
    assert.ok(flips.length > WATCHED / 1000 - 5, `${name}: ${flips.length} flips`);
    const strayed = clocks.ahead + WATCHED * (clocks.pace - 1);
    assert.ok(Math.abs(astray - strayed) < 100, `${name} is ${astray} ms off, and should be ${strayed}`);
    assert.ok(
      most < 100,
      `${name}: of 20 flips one is off by more than ${most} ms, the worst by ${worst} ms`,
    );
  }
});

test('the clock runs on without a network and through a restart of the server', async () => {
  const before = secondsOf(await shownBy(clock));
  const since = Date.now();
  const agrees = async () => {
    const left = secondsOf(await shownBy(clock));
    const expected = before - (Date.now() - since) / 1000;
    assert.ok(Math.abs(expected - left) <= 2, `${left} is shown, ${expected} is left`);
  };
  await clock.page.context().setOffline(true);
  await backend.halt();
  await officer.sees(/No connection since/);
  await clock.sees(/No connection since/);
  await agrees();
  await backend.run();
  await clock.page.context().setOffline(false);
  for (const { page } of [officer, clock]) {
    await page.getByText(/No connection since/).waitFor({ state: 'detached' });
  }
  await agrees();
  await clock.page.reload();
  await clock.sees('Namibia');
  await agrees();
});

test('a second officer takes over, which both see; the first is locked and follows', async () => {
  const second = await another();
  await second.open(base);
  await second.sees(/presides since/);
  await second.press('Take over');
  await second.sees(/You preside on this device/);
  await officer.sees(/took over at/);
  assert.ok(await officer.page.getByRole('button', { name: 'Statement ends' }).isDisabled());
  await second.press('+ 1 minute');
  await officer.sees(/of it 1:00 extra/);
  await second.press('Undo');
  await officer.page.getByText(/of it 1:00 extra/).waitFor({ state: 'detached' });
  await second.press('Statement ends');
  await officer.sees('The floor is free');
  await second.page.getByRole('button', { name: /^Reopen the statement/ }).click();
  await officer.sees('Pause');
});

test('no page broke a rule of the content security policy', () => {
  assert.deepEqual(
    people.flatMap(({ faults }) => faults),
    [],
  );
});
