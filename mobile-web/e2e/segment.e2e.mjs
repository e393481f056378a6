// A ministerial segment in real browsers: two delegations inscribe and exchange their places on their pages, the presiding officer
// calls one who is absent, the list is published three times; the speakers' phones, the clock before the podium and the calendar
// feeds agree each time.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, startBackend } from './backend.mjs';
import { startBrowser } from './browser.mjs';
import { readCalendar } from './calendar.mjs';
import { somebody } from './people.mjs';
import { becomeAdministrator, holdMeeting, linkTo, localDay } from './story/administrator.mjs';
import { clockIn, makeFeed, plannedOf } from './story/me.mjs';

const ZONE = 'Africa/Windhoek';
const NAMES = { NAM: 'Namibia', ESP: 'Spain', GHA: 'Ghana', FJI: 'Fiji' };

let backend;
let browser;
let admin;
let clock;
let officer;
let meeting;
let lists;
const delegations = {};
const people = [];

const arrive = async options => {
  const person = await somebody(browser, backend.address, options);
  people.push(person);
  return person;
};

const invite = async entity => {
  const email = `${entity.toLowerCase()}@example.org`;
  const { id } = await admin.api('POST', `/meetings/${meeting.code}/delegations`, {
    entity,
    focalPoint: { name: `Focal point of ${NAMES[entity]}`, email, language: 'en' },
  });
  const person = await arrive();
  await person.signIn(await linkTo(admin, email));
  delegations[entity] = { id, person };
};

/** The focal point inscribes the minister on the phone; the receipt's address says which inscription it is (L4). */
const inscribeOnPage = async entity => {
  const { id, person } = delegations[entity];
  const pages = `/meetings/${meeting.code}/delegations/${id}/speaker`;
  await person.open(pages);
  await person.follow('Inscribe the speaker');
  await person.choose('Who speaks?', 'other');
  await person.type('Name of the speaker', `Minister of ${NAMES[entity]}`);
  await person.type('Function', 'Minister');
  await person.choose('Level of the speaker', 'm');
  await person.choose('Language of the statement', 'en');
  await person.press('Inscribe the speaker');
  await person.arrives(new RegExp(`${pages}/[0-9a-f-]{36}`));
  await person.sees('Inscription received');
  delegations[entity].inscription = new URL(person.page.url()).pathname.split('/').at(-1);
  return Number((await person.page.locator('.receipt-number').textContent()).match(/\d+/));
};

/** The same by the interface, for those whose pages are not watched. */
const inscribe = async entity => {
  const { id, person } = delegations[entity];
  const entry = await person.api('POST', `${lists}/inscriptions`, {
    delegation: id,
    speaker: { honorific: 'H.E.', name: `Minister of ${NAMES[entity]}` },
    title: 'Minister',
    level: 'm',
    language: 'en',
  });
  delegations[entity].inscription = entry.id;
  return entry.receipt;
};

const publish = () => admin.api('POST', `${lists}/publications`, {});

/** The same account on another device. */
const another = async ({ page }, options) =>
  arrive({ ...options, storageState: await page.context().storageState() });

/** A delegation's receipt, on another device of its focal point: the phone goes on showing the slot. */
const receiptOf = async entity => {
  const { id, person, inscription } = delegations[entity];
  const device = await another(person);
  await device.open(`/meetings/${meeting.code}/delegations/${id}/speaker/${inscription}`);
  return device;
};

/** The published slot of a delegation. */
const slotOf = ({ items }, entity) => items.find(one => one.entity.code === entity);

/** The phone and the feed of a delegation say place and time of that revision. */
const agree = async (published, entity) => {
  const { person, feed } = delegations[entity];
  const { position, start } = slotOf(published, entity);
  await eventually(`the feed of ${entity}`, async () => {
    const entries = [...(await readCalendar(feed)).values()];
    return entries.some(one => one.start === new Date(start).toISOString() && /statement/i.test(one.summary));
  });
  await eventually(`the phone of ${entity}`, async () => {
    const shown = await plannedOf(person);
    return shown.includes(clockIn(ZONE, start)) && shown.includes(`${position} of 4`);
  });
};

/** The clock names those who come, in that order. */
const clockNames = (...entities) =>
  eventually(`the clock with ${entities}`, async () => {
    const shown = await clock.page.locator('main').textContent();
    const places = entities.map(entity => shown.indexOf(NAMES[entity]));
    return places.every((place, index) => place >= 0 && (index === 0 || places[index - 1] < place));
  });

before(async () => {
  backend = await startBackend();
  browser = await startBrowser();
  admin = await arrive({ desk: true });
  await becomeAdministrator(admin, await backend.setupLink());
  meeting = await holdMeeting(admin);
  const { days } = await admin.api('GET', `/meetings/${meeting.code}/programme`);
  const list = await admin.api('POST', `/meetings/${meeting.code}/lists`, {
    session: days[0].sessions[0].id,
    opensAt: `${localDay(-1)}T09:00`,
    closesAt: `${localDay(1)}T08:00`,
    zone: ZONE,
    limits: { national: 600, group: 600, observer: 180, civilSociety: 120 },
    changeover: 120,
  });
  lists = `/meetings/${meeting.code}/lists/${list.id}`;
  for (const entity of Object.keys(NAMES)) await invite(entity);
  clock = await another(admin, { desk: true });
  await clock.open(`/podium/${meeting.code}/${list.id}/clock`);
  officer = await another(admin, { desk: true });
  await officer.open(`/podium/${meeting.code}/${list.id}`);
});

after(async () => {
  await browser?.close();
  await backend?.stop();
});

test('delegations inscribe in turn and everybody reads the first revision', async () => {
  const receipts = [];
  for (const entity of ['NAM', 'ESP']) receipts.push(await inscribeOnPage(entity));
  for (const entity of ['GHA', 'FJI']) receipts.push(await inscribe(entity));
  assert.deepEqual(receipts, [1, 2, 3, 4]);
  await publish();
  const first = await admin.api('GET', `${lists}/publications/latest`);
  for (const entity of ['NAM', 'ESP']) {
    const { person } = delegations[entity];
    delegations[entity].feed = await makeFeed(person, meeting);
    await person.open(`/meetings/${meeting.code}/me/slot`);
    await agree(first, entity);
  }
  await clockNames('NAM', 'ESP', 'GHA');
});

test('two exchange their places by agreement, and the second revision moves these two alone', async () => {
  const namibia = await receiptOf('NAM');
  const spain = await receiptOf('ESP');
  const partner = namibia.page.getByLabel('Exchange with').locator('option', { hasText: /^Spain: place 2/ });
  await namibia.choose('Exchange with', await partner.getAttribute('value'));
  await namibia.press('Propose the exchange');
  await namibia.sees('You have proposed an exchange: Spain');
  await spain.sees('Namibia proposes to exchange places');
  await spain.sees(/^Your statement then has place 1, .* Namibia has place 2/);
  await spain.press('Accept the exchange');
  for (const side of [namibia, spain]) await side.sees('agreed, the places were exchanged');
  const before = await admin.api('GET', `${lists}/publications/latest`);
  await publish();
  const second = await admin.api('GET', `${lists}/publications/latest`);
  assert.deepEqual(
    second.items.map(one => one.entity.code),
    ['ESP', 'NAM', 'GHA', 'FJI'],
  );
  for (const entity of ['GHA', 'FJI']) {
    assert.equal(slotOf(second, entity).start, slotOf(before, entity).start);
  }
  for (const entity of ['NAM', 'ESP']) await agree(second, entity);
  await clockNames('ESP', 'NAM', 'GHA');
});

test('one is called and absent: phone and clock say so at once, the third revision tells the calendar', async () => {
  await officer.sees(/You preside on this device/);
  await officer.press('Call Spain');
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Call', exact: true }).click();
  await delegations.ESP.person.sees('You are called. Please come to the podium.');
  await clock.sees('Called to the podium');
  await officer.press('Absent');
  await delegations.ESP.person.sees(/You were called and were absent/);
  await clockNames('NAM', 'GHA', 'FJI');
  await officer.sees('Called and absent');
  await publish();
  const third = await admin.api('GET', `${lists}/publications/latest`);
  assert.deepEqual(
    third.items.map(one => one.entity.code),
    ['NAM', 'GHA', 'FJI', 'ESP'],
  );
  for (const entity of ['NAM', 'ESP']) await agree(third, entity);
});

test('no page broke a rule of the content security policy', () => {
  assert.deepEqual(
    people.flatMap(({ faults }) => faults),
    [],
  );
});
