// The main job, end to end, in a real browser against the real application with an empty database.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, startBackend } from './backend.mjs';
import { startBrowser } from './browser.mjs';
import { somebody } from './people.mjs';
import { ACCRA, buildByPage, readByEverybody, readByFocalPoint } from './story/accra.mjs';
import { becomeAdministrator, holdMeeting, invite, localDay, signInByMail } from './story/administrator.mjs';
import { answer, inscribe, register, requestInterpretation } from './story/delegation.mjs';
import { approveAll, inside, offerGate, watchPresence } from './story/desk.mjs';
import { enrol, phoneBefore, scan } from './story/door.mjs';
import { admitAllTheSame, badgeOf, decideAlone } from './story/gate.mjs';
import { forgotten, median, seenAfter, signedIn, signOutElsewhere } from './story/instances.mjs';
import { appointOfficer, demandOf, provide } from './story/interpretation.mjs';
import { speakAsChosen } from './story/language.mjs';
import { clockIn, feedWithSlot, invitedAsInFeed, makeFeed, onlyMoved, plannedOf } from './story/me.mjs';
import {
  closeList,
  endStatement,
  giveFloor,
  inscribeLate,
  openList,
  publishList,
  putBack,
  putFirst,
} from './story/speakers.mjs';

const NAMIBIA = { name: 'Ndapewa Amunyela', email: 'ndapewa.amunyela@example.org', language: 'en' };
const SPAIN = { name: 'Lucía Ferrán', email: 'lucia.ferran@example.org', language: 'es' };
const GHANA = { name: 'Esi Quartey', email: 'esi.quartey@example.org', language: 'en' };
const OFFICER = { name: 'Ilse Brandvold', email: 'ilse.brandvold@example.org' };
const people = [];
let backend;
let browser;
let admin;
let focalPoint;
let meeting;
let invited;
let door;
let second;
let minister;

const arrive = async options => {
  const person = await somebody(browser, backend.address, options);
  people.push(person);
  return person;
};

before(async () => {
  backend = await startBackend();
  browser = await startBrowser();
});

after(async () => {
  await door?.discard();
  await browser?.close();
  await second?.stop();
  await backend?.stop();
});

test('1 the link of the console makes the first administrator, once', async () => {
  admin = await arrive({ desk: true });
  const link = await backend.setupLink();
  await becomeAdministrator(admin, link);
  const late = await arrive();
  await late.open(link);
  await late.sees('The first administrator exists already.');
});

test('2 the Secretariat holds a meeting and publishes it', async () => {
  meeting = await holdMeeting(admin);
  const listed = await admin.api('GET', '/meetings');
  assert.deepEqual(
    listed.items.map(one => [one.code, one.state]),
    [[meeting.code, 'published']],
  );
});

test('2 the same on the Secretariat’s own pages: a draft in six languages, its programme, publication', () =>
  buildByPage(admin));

test('2 the list of speakers opens', async () => {
  meeting.list = await openList(admin, meeting, localDay(-2), localDay(1));
});

test('3 a focal point signs in by link and registers the delegation on a phone', async () => {
  invited = await invite(admin, meeting.code, 'Namibia', NAMIBIA);
  focalPoint = await arrive();
  await focalPoint.signIn(invited.link);
  await focalPoint.arrives(`**/meetings/${meeting.code}/delegations/${invited.delegation}`);
  await register(focalPoint);
  await answer(focalPoint);
  const home = await admin.api('GET', `/meetings/${meeting.code}/delegations/${invited.delegation}`);
  assert.deepEqual(
    home.participants.map(one => [one.displayName, one.role, one.state]).sort(),
    [
      ['Selma Nakale', 'head', 'submitted'],
      ['نور الهاشمي', 'adviser', 'submitted'],
    ].sort(),
  );
  assert.equal(home.answer.focalPointName, 'Ndapewa Amunyela');
});

test('3 a used link signs nobody in and offers another one', async () => {
  const stranger = await arrive();
  await stranger.open(invited.link);
  await stranger.press('Continue');
  await stranger.page.getByRole('button', { name: 'Send me a new link' }).waitFor();
});

test('3 nobody opens a foreign delegation (R1)', async () => {
  const spain = await invite(admin, meeting.code, 'Spain', SPAIN);
  const other = await arrive();
  await other.signIn(spain.link);
  const refused = await other.api(
    'GET',
    `/meetings/${meeting.code}/delegations/${invited.delegation}`,
    undefined,
    { allow: true },
  );
  assert.equal(refused.status, 403);
  assert.equal(refused.body.code, 'access.denied');
});

test('3 pages speak the account’s language (X1)', () => speakAsChosen(arrive, admin, SPAIN.email));

test('4 the minister is inscribed and the receipt says number, place and time', async () => {
  const { receipt, facts } = await inscribe(focalPoint);
  assert.equal(receipt, '1');
  assert.match(facts, /1 of 1/);
  assert.match(facts, /09:00.*Windhoek/);
});

test('5 the focal point requests interpretation, the officer sees the demand and provides a booth', async () => {
  await requestInterpretation(focalPoint);
  const officer = await arrive({ desk: true });
  await appointOfficer(admin, officer, meeting, OFFICER);
  assert.deepEqual(await demandOf(officer, 'Ministerial segment'), { English: '1/0', Français: '0/1' });
  await provide(officer, 'Ministerial segment', 'Français');
  const refused = await officer.api('GET', `/meetings/${meeting.code}/participants`, undefined, {
    allow: true,
  });
  assert.equal(refused.body.code, 'access.denied');
});

test('6 approved people get a badge and an invitation', async () => {
  await approveAll(admin, meeting);
  await focalPoint.follow('People');
  await focalPoint.sees('Approved');
  await focalPoint.page
    .getByRole('link', { name: /Badge \(PDF\)/ })
    .first()
    .waitFor();
  const badges = await eventually('two badges', async () => {
    const { items: issued } = await admin.api('GET', `/meetings/${meeting.code}/badges`);
    return issued.length === 2 && issued;
  });
  assert.deepEqual(badges.map(one => one.displayName).sort(), ['Selma Nakale', 'نور الهاشمي'].sort());
  for (const form of ['pdf', 'png', 'svg']) {
    const file = await focalPoint.page.request.get(badges[0].links[form]);
    assert.equal(file.status(), 200, form);
  }
});

test('7 the list is published; the speaker’s page shows place and countdown and follows a change', async () => {
  await publishList(admin, meeting);
  minister = await arrive();
  await signInByMail(minister, admin, 'selma.nakale@example.org');
  await minister.open(`/meetings/${meeting.code}/me/slot`);
  await minister.sees('You speak in about');
  await minister.sees('You are next');
  const feed = await makeFeed(minister, meeting);
  const before = await feedWithSlot(feed);
  await invitedAsInFeed(admin, 'selma.nakale@example.org', before);
  await minister.open(`/meetings/${meeting.code}/me/slot`);
  await closeList(admin, meeting, localDay(-1));
  await inscribeLate(admin, meeting, 'Spain');
  await publishList(admin, meeting);
  await putFirst(admin, meeting, 'Spain');
  await minister.sees('1 speaker before you');
  const moved = await onlyMoved(feed, before);
  assert.equal(Date.parse(moved.start) - Date.parse(before.get(moved.uid).start), 5 * 60_000);
  assert.match(await plannedOf(minister), new RegExp(`${clockIn('Africa/Windhoek', moved.start)}.*Windhoek`));
});

test('a page of a second instance follows the first within a second, and loses nothing over a stop', async () => {
  second = await backend.beside();
  const speaker = await somebody(browser, second.address);
  people.push(speaker);
  await signInByMail(speaker, admin, 'selma.nakale@example.org');
  await speaker.open(`/meetings/${meeting.code}/me/slot`);
  await speaker.sees('1 speaker before you');
  const pin = () => putFirst(admin, meeting, 'Spain');
  const unpin = () => putBack(admin, meeting, 'Spain');
  const changed = (text, act) => seenAfter([minister, speaker], text, act);
  const seen = [await changed('You are next', unpin)];
  seen.push(await changed('1 speaker before you', pin), await changed('You are next', unpin));
  const slow = `milliseconds until the other instance's page changed: ${JSON.stringify(seen)}`;
  assert.ok(median(seen.map(({ lag }) => lag)) < 1000, slow);
  assert.ok(median(seen.map(({ wait }) => wait)) < 5000, slow);
  await second.halt();
  await pin();
  await second.run();
  await speaker.sees('1 speaker before you');
});

test('who signs out at one instance is signed out at the other', async () => {
  const speaker = await somebody(browser, second.address);
  people.push(speaker);
  await signInByMail(speaker, admin, 'selma.nakale@example.org');
  assert.equal(await signedIn(speaker), true);
  assert.equal(await signOutElsewhere(speaker, backend.address), 204);
  await forgotten(speaker);
  await second.stop();
  second = undefined;
});

test('7 the speaker’s page follows the podium: next, then at the rostrum', async () => {
  await minister.sees('1 speaker before you');
  await giveFloor(admin, meeting, 'Spain', { asked: true });
  await endStatement(admin);
  await minister.sees('You are next');
  await giveFloor(admin, meeting, 'Namibia');
  await minister.sees('You have the floor');
  await endStatement(admin);
  await minister.sees('Your statement is delivered');
});

test('9 the public page shows the programme in the reader’s language and both zones', async () => {
  const reader = await arrive({ language: 'ar' });
  await reader.open(`/meetings/${meeting.code}`);
  assert.equal(await reader.page.locator('html').getAttribute('dir'), 'rtl');
  await reader.sees('الاجتماع الثالث للشبكة على مستوى العواصم');
  await reader.sees('الجزء الوزاري');
  await reader.sees('ويندهوك');
  await reader.sees('بتوقيتكم');
  await reader.sees('يرجى إحضار جواز السفر.');
  const feed = await fetch(`${backend.address}/calendar/meetings/${meeting.code}.ics`);
  assert.equal(feed.status, 200);
  assert.match(await feed.text(), /^BEGIN:VCALENDAR\r\n/);
});

test('9 working groups stand beside each other; the focal points’ sitting is theirs alone', async () => {
  const reader = await arrive();
  await readByEverybody(reader);
  await reader.signIn((await invite(admin, ACCRA.code, 'Ghana', GHANA)).link);
  await readByFocalPoint(reader);
});

test('badge and programme stay on the phone without a network', async () => {
  const speaker = await arrive();
  await signInByMail(speaker, admin, 'selma.nakale@example.org');
  await speaker.page.evaluate(() => navigator.serviceWorker.ready);
  const pages = [`/meetings/${meeting.code}`, `/meetings/${meeting.code}/me`];
  for (const page of pages) await speaker.open(page);
  const code = speaker.page.getByRole('img', { name: /^Badge code/ });
  await code.waitFor();
  await speaker.page.reload({ waitUntil: 'commit' });
  await code.waitFor();
  await backend.halt();
  await speaker.open(`/meetings/${meeting.code}`);
  await speaker.sees('Ministerial segment');
  await speaker.sees('No network. You see what this device kept.');
  await speaker.open(`/meetings/${meeting.code}/me`);
  await eventually('the badge’s code', () => code.evaluate(image => image.naturalWidth > 0));
  await backend.run();
});

test('8 a phone enrolled by QR reads a badge with its camera, and the Secretariat sees who is inside', async () => {
  const address = await offerGate(admin, meeting, 'Main entrance');
  await watchPresence(admin, meeting);
  assert.equal(await inside(admin), 0);
  door = await phoneBefore(admin, await badgeOf(admin, meeting, 'Selma Nakale'));
  await enrol(door, address);
  const seen = await scan(door, backend.address);
  assert.equal(seen.verdict, 'admitted');
  assert.match(seen.text, /Selma Nakale/);
  await eventually('presence, live', async () => (await inside(admin)) === 1);
});

test('8 without a network the phone knows who is inside and admits who was never scanned; each scan arrives, once (B7)', () =>
  decideAlone(admin, meeting, door, backend));

test('8 a supervisor without a network admits whom the rules refuse; the Secretariat reads why (B10)', () =>
  admitAllTheSame(admin, meeting, door, backend));

test('nobody met a fault of script or content security policy', () => {
  assert.deepEqual(
    people.flatMap(person => person.faults),
    [],
  );
});
