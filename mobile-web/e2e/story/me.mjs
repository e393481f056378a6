// Step 7 on the speaker's own pages, and in their calendar: the private address, which is shown once, and the invitations.
import assert from 'node:assert/strict';
import { eventually } from '../backend.mjs';
import { entriesOf, readCalendar, risen } from '../calendar.mjs';
import { invitationsTo } from './administrator.mjs';

/** Makes the address of the person's calendar on the page of their agenda and gives it (C4). */
export const makeFeed = async (person, { code }) => {
  await person.open(`/meetings/${code}/me/agenda`);
  await person.press('Make the address');
  const webcal = await person.page.getByRole('link', { name: 'Subscribe' }).getAttribute('href');
  return webcal.replace(/^webcal:/, 'http:');
};

/** What the speaker's page says about the slot. */
export const plannedOf = person => person.page.locator('.slot .facts').textContent();

export const clockIn = (timeZone, instant) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

/** The feed once the slot stands in it beside the session. */
export const feedWithSlot = feed =>
  eventually('the slot in the feed', async () => {
    const entries = await readCalendar(feed);
    return entries.size > 1 && entries;
  });

/** Every invitation that was sent says what the feed says of the same entry (C1, C4). */
export const invitedAsInFeed = async (admin, email, entries) => {
  const invited = await eventually('an invitation', async () => {
    const texts = await invitationsTo(admin, email);
    return texts.length > 0 && texts.flatMap(text => [...entriesOf(text).values()]);
  });
  for (const { uid, method, sequence, start } of invited) {
    const { sequence: known, start: planned } = entries.get(uid);
    assert.deepEqual({ method, sequence, start }, { method: 'REQUEST', sequence: known, start: planned });
  }
};

/** The one entry that the feed has moved since, by SEQUENCE + 1; every other stays as it was. */
export const onlyMoved = async (feed, before) => {
  const moved = await eventually('the moved slot in the feed', async () => {
    const others = risen(before, await readCalendar(feed));
    return others.length > 0 && others;
  });
  assert.deepEqual(
    moved.map(({ uid, sequence }) => sequence - before.get(uid).sequence),
    [1],
  );
  return moved[0];
};
