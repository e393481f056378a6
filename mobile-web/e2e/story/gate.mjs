// The gate without a network, as the door and the Secretariat see it.
import assert from 'node:assert/strict';
import { eventually } from '../backend.mjs';
import { inside, watchPresence } from './desk.mjs';
import { overrideWithoutNetwork, scanWithoutNetwork, undoLast } from './door.mjs';

const badge = async (admin, meeting, name) => {
  const { items } = await admin.api('GET', `/meetings/${meeting.code}/badges`);
  return items.find(one => one.displayName === name);
};

/** The picture of somebody's badge. */
export const badgeOf = async (admin, meeting, name) => (await badge(admin, meeting, name)).links.png;

/** Nobody more of this person's category may come in. */
const closeRoomFor = async (admin, meeting, name) =>
  admin.api('PUT', `/meetings/${meeting.code}/room-limits`, {
    category: (await badge(admin, meeting, name)).category.code,
    scope: 'meeting',
    most: 0,
  });

const nowInside = async (admin, meeting, many, what) => {
  await watchPresence(admin, meeting);
  await eventually(what, async () => (await inside(admin)) === many);
};

/** Somebody else is admitted by the phone alone, and taken back once the room is full. */
export const decideAlone = async (admin, meeting, door, backend) => {
  const another = await door.film(await badgeOf(admin, meeting, 'نور الهاشمي'));
  await scanWithoutNetwork(door, backend, another);
  await nowInside(admin, meeting, 2, 'both inside');
  await closeRoomFor(admin, meeting, 'نور الهاشمي');
  await undoLast(door);
  await eventually('the undone admission', async () => (await inside(admin)) === 1);
  assert.deepEqual(door.faults, []);
};

/** A supervisor lets the same person in against the rules, for a reason that the Secretariat reads. */
export const admitAllTheSame = async (admin, meeting, door, backend) => {
  await overrideWithoutNetwork(door, backend);
  await nowInside(admin, meeting, 2, 'both inside again');
  await admin.sees('Admitted by supervisors against the rules');
  const { items } = await admin.api('GET', `/meetings/${meeting.code}/overrides`);
  assert.deepEqual(
    items.map(({ reason, refused, verdict }) => [reason, refused, verdict]),
    [['There is still room inside', 'category-full', 'admitted']],
  );
  assert.deepEqual(door.faults, []);
};
