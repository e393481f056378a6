// A meeting at whose gates many phones scan; their badges are written where the door reads them, so that none is met twice.
import { createHash, randomBytes } from 'node:crypto';
import { localDay } from '../story/administrator.mjs';
import { ask } from './postgres.mjs';

export const LOADED = 'faults-under-load';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CODE_BYTES = 88;

const everywhere = text => Object.fromEntries(['ar', 'en', 'es', 'fr', 'ru', 'zh'].map(one => [one, text]));

const base32 = bytes => {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return bits
    .match(/.{1,5}/g)
    .map(five => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
};

/** A text that looks like a badge's code; the server knows it by its digest, and asks for no signature. */
const newCode = () => `PLENARY:${base32(Buffer.concat([Buffer.from([1]), randomBytes(CODE_BYTES - 1)]))}`;

const digest = code => createHash('sha256').update(code, 'ascii').digest('hex');

/** That many badges more of the meeting; gives their codes. */
export const issueBadges = async (backend, number) => {
  const codes = Array.from({ length: number }, newCode);
  const digests = codes.map(code => `'${digest(code)}'`).join(',');
  await ask(
    backend.superuser(),
    `insert into checkin_badge (id, meeting, participant, registration, generation, digest, state, category, zones,
       not_before, not_after, name, latin_name, honorific, entity, head, at_risk, no_photo)
     select gen_random_uuid(), '${LOADED}', gen_random_uuid(), (random() * 1e15)::bigint, 1, digest, 'active', 'delegate', 255,
       now() - interval '1 day', now() + interval '1 day', 'Person', 'Person', 'Ms', 'ESP', false, false, false
     from unnest(array[${digests}]) as d (digest)`,
  );
  return codes;
};

/** A place at a gate of a meeting, as the address behind its code. */
export const offerPlace = async (admin, meeting, gate, role = 'door-scanner') => {
  const place = { gate, role, label: 'Volunteer' };
  return (await admin.api('POST', `/meetings/${meeting}/devices/enrolments`, place)).url;
};

export const addGate = async (admin, meeting, name) =>
  (await admin.api('POST', `/meetings/${meeting}/gates`, { name: { en: name }, reentry: false })).id;

/** The meeting, its gate, and the tokens of so many phones. */
export const setLoadedScene = async (admin, phones) => {
  const text = everywhere('Meeting under load');
  await admin.api('POST', '/meetings', {
    code: LOADED,
    ...{ title: text, theme: text, city: text, venue: text },
    zone: 'UTC',
    firstDay: localDay(0),
    lastDay: localDay(1),
    chairs: ['DEU'],
  });
  const gate = await addGate(admin, LOADED, 'Main entrance');
  const tokens = [];
  while (tokens.length < phones) {
    const enrolment = (await offerPlace(admin, LOADED, gate)).split('#')[1];
    const { token } = await admin.api('POST', '/devices', { enrolment, name: `Phone ${tokens.length}` });
    tokens.push(token);
  }
  return tokens;
};

/** What the database holds of those scans: how many, and how many badges were let in twice. */
export const recorded = async backend => {
  const [[scans, twice, present]] = await ask(
    backend.superuser(),
    `select (select count(*) from checkin_scan where meeting = '${LOADED}'),
            (select count(*) from (select badge from checkin_scan where meeting = '${LOADED}' and verdict = 'admitted'
                                   group by badge having count(*) > 1) t),
            (select count(*) from checkin_presence where meeting = '${LOADED}' and inside)`,
  );
  const ids = await ask(backend.superuser(), `select id from checkin_scan where meeting = '${LOADED}'`);
  return {
    scans: Number(scans),
    twice: Number(twice),
    present: Number(present),
    ids: new Set(ids.map(([id]) => id)),
  };
};
