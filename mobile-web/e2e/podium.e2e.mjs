// The podium's four screens in real browsers against a real backend: two officers, the clock, the room, the speaker's phone.
// Who acts is seen by all; a lost network and a restart of the server in mid-statement lose nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, startBackend } from './backend.mjs';
import { startBrowser } from './browser.mjs';
import { somebody } from './people.mjs';

const DEMO = { PLENARY_DEMO: 'true' };

let backend;
let browser;
let officer;
let base;
const people = [];

const signedIn = async (key, options) => {
  const { items } = await fetch(`${backend.address}/api/v1/demo/sign-ins`).then(answer => answer.json());
  const found = items.find(item => item.key === key);
  const person = await somebody(browser, backend.address, options);
  people.push(person);
  await person.signIn(found.url);
  return { person, meeting: found.meeting };
};

/** The list that is published: one of the sample meetings has it. */
const publishedList = async person => {
  const { items: meetings } = await person.api('GET', '/meetings');
  for (const { code } of meetings) {
    const { items } = await person.api('GET', `/meetings/${code}/lists`);
    const found = items.find(list => list.published);
    if (found) return { code, list: found.id };
  }
  return undefined;
};

const digits = page => page.getByRole('timer').textContent();
/** "1:59" or "+0:07" as the seconds that are left. */
const secondsOf = shown => {
  const [minutes, seconds] = shown.replace('+', '').split(':').map(Number);
  return (shown.startsWith('+') ? -1 : 1) * (minutes * 60 + seconds);
};

before(async () => {
  backend = await startBackend(DEMO);
  browser = await startBrowser();
  ({ person: officer } = await eventually(
    'the sample people',
    () => signedIn('secretariat', { desk: true }).catch(() => undefined),
    {
      within: 180_000,
      every: 2000,
    },
  ));
  const found = await eventually('a published list', () => publishedList(officer), {
    within: 120_000,
    every: 2000,
  });
  base = `/podium/${found.code}/${found.list}`;
});
after(async () => {
  await browser?.close();
  await backend?.stop();
});

test('the officer presides, and clock and room follow each act', async () => {
  await officer.open(base);
  await officer.sees(/You preside on this device/);
  const { person: clock } = await signedIn('secretariat', { desk: true });
  const { person: room } = await signedIn('secretariat', { desk: true });
  await clock.open(`${base}/clock`);
  await room.open(`${base}/screen?languages=en,ar,fr`);
  await officer.page.getByRole('button', { name: /^Call / }).click();
  const early = officer.page.locator('dialog[open]').getByRole('button', { name: 'Call', exact: true });
  await Promise.race([
    early.click(),
    officer.page.getByRole('button', { name: 'Statement starts' }).waitFor(),
  ]).catch(() => undefined);
  await clock.sees('Called to the podium');
  await officer.press('Statement starts');
  await clock.sees('Time left');
  await room.sees('Has the floor');
  await room.sees('الكلمة الآن');
  const [one, other] = await Promise.all([digits(clock.page), digits(room.page)]);
  assert.ok(Math.abs(secondsOf(one) - secondsOf(other)) <= 1, `${one} and ${other}`);
});

test('the clock runs on without a network and through a restart of the server', async () => {
  const clock = people.at(-2);
  const before = secondsOf(await digits(clock.page));
  const start = Date.now();
  await clock.page.context().setOffline(true);
  await backend.halt();
  await officer.sees(/No connection since/);
  await backend.run();
  await clock.page.context().setOffline(false);
  await officer.page.getByText(/No connection since/).waitFor({ state: 'detached' });
  const spoken = Math.round((Date.now() - start) / 1000);
  const left = secondsOf(await digits(clock.page));
  assert.ok(Math.abs(before - spoken - left) <= 2, `${before} - ${spoken} is not ${left}`);
  await clock.page.reload();
  await clock.page.getByRole('timer').waitFor();
  assert.ok(Math.abs(secondsOf(await digits(clock.page)) - left) <= 3);
});

test('a second officer takes over, which both see, and the first is locked', async () => {
  const { person: second } = await signedIn('secretariat', { desk: true });
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
});

test('no page broke a rule of the content security policy', () => {
  assert.deepEqual(
    people.flatMap(({ faults }) => faults),
    [],
  );
});
