// The podium's screens in real browsers against a real backend: two officers, the clock before the speaker, the room. What one
// does all see; a lost network and a restart of the server in mid-statement lose nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBackend } from './backend.mjs';
import { startBrowser } from './browser.mjs';
import { somebody } from './people.mjs';
import { becomeAdministrator, holdMeeting } from './story/administrator.mjs';
import { publishedList } from './story/podium.mjs';

let backend;
let browser;
let officer;
let clock;
let base;
const people = [];

/** The same account on another device. */
const another = async () => {
  const storageState = officer && (await officer.page.context().storageState());
  const person = await somebody(browser, backend.address, { desk: true, storageState });
  people.push(person);
  return person;
};

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
  base = `/podium/${meeting.code}/${await publishedList(officer, meeting)}`;
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
