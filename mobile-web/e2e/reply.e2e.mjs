// The right of reply in real browsers against a real backend (L20): a delegation asks on its phone, the presiding officer gives
// it the floor, the clock before the speaker counts its own limit, and the list of speakers stays as it was.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBackend } from './backend.mjs';
import { startBrowser } from './browser.mjs';
import { somebody } from './people.mjs';
import { becomeAdministrator, holdMeeting, signInByMail } from './story/administrator.mjs';
import { publishedList } from './story/podium.mjs';

let backend;
let browser;
let officer;
let focalPoint;
let clock;
let code;
let list;

/** The places of the list, and what has become of each statement. */
const placesNow = async () => {
  const { items } = await officer.api('GET', `/meetings/${code}/lists/${list}/order`);
  return items.map(({ position, entity, state }) => `${position} ${entity.code} ${state}`);
};

const secondsLeft = async () => {
  const [minutes, seconds] = (await clock.page.getByRole('timer').textContent()).split(':').map(Number);
  return minutes * 60 + seconds;
};

before(async () => {
  backend = await startBackend();
  browser = await startBrowser();
  officer = await somebody(browser, backend.address, { desk: true });
  await becomeAdministrator(officer, await backend.setupLink());
  ({ code } = await holdMeeting(officer));
  list = await publishedList(officer, { code });
  focalPoint = await somebody(browser, backend.address);
  await signInByMail(focalPoint, officer, 'fji@example.org');
});

after(async () => {
  await browser?.close();
  await backend?.stop();
});

test('a delegation asks on its phone and reads its receipt and its place', async () => {
  await focalPoint.open(`/meetings/${code}/delegation`);
  await focalPoint.follow('List of speakers');
  await focalPoint.follow('Replies of the delegation');
  await focalPoint.type(/^Remark/, 'The figures on page 2');
  await focalPoint.press('Ask for the right of reply');
  await focalPoint.sees('Receipt No. 1');
  await focalPoint.sees('Limit 5:00');
  await focalPoint.sees('4 speakers of the list before');
});

test('the officer calls and starts it, the clock counts from 5:00, the list stays as it was', async () => {
  const before = await placesNow();
  assert.equal(before.length, 4);
  await officer.open(`/podium/${code}/${list}`);
  await officer.sees(/You preside on this device/);
  clock = await somebody(browser, backend.address, {
    desk: true,
    storageState: await officer.page.context().storageState(),
  });
  await clock.open(`/podium/${code}/${list}/clock`);
  await officer.press('Call the reply of Fiji');
  const question = officer.page.getByRole('dialog');
  await question.getByLabel('Reason').fill('Agreed with the chair');
  await question.getByRole('button', { name: 'Call', exact: true }).click();
  await clock.sees('Called to the podium');
  await officer.press('Statement starts');
  await clock.sees('Time left');
  await clock.page.getByRole('heading', { level: 1, name: 'Fiji' }).waitFor();
  await clock.sees('Right of reply, first of the day');
  const first = await secondsLeft();
  assert.ok(first > 285 && first <= 300, `${first} seconds are shown at the beginning`);
  await clock.page.waitForTimeout(3000);
  const later = await secondsLeft();
  assert.ok(Math.abs(first - later - 3) <= 1, `${first}, and three seconds later ${later}`);
  assert.deepEqual(await placesNow(), before);
  await officer.press('Statement ends');
  await officer.sees('The floor is free');
  await officer.page.getByRole('button', { name: 'Call Namibia' }).waitFor();
  assert.deepEqual(await placesNow(), before);
});

test('no page broke a rule of the content security policy', () => {
  assert.deepEqual(
    [officer, focalPoint, clock].flatMap(({ faults }) => faults),
    [],
  );
});
