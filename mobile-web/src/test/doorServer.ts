// A server that a phone at the door talks to: one person, one gate, and the keys of the table of verdicts.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { vi } from 'vitest';
import { keepDevice } from '../areas/door/store/device';
import { sync } from '../areas/door/sync/sync';
import type { WireBadge } from '../areas/door/sync/wire';
import { emptyDoor } from './doorPeople';
import { type Call, serve } from './server';

const vectors = JSON.parse(
  readFileSync(resolve(process.cwd(), '../backend/src/test/resources/checkin/verdict-vectors.json'), 'utf8'),
) as { keys: { id: number; publicKey: string }[]; codes: Record<string, { text: string }> };

export const codes: Record<string, string> = Object.fromEntries(
  Object.entries(vectors.codes).map(([name, { text }]) => [name, text]),
);

const HOUR = 3_600_000;
export const DOOR = 'GET /meetings/m/door';
export const SCANS = 'POST /meetings/m/check-ins';
export const undoOf = (scan: string) => `POST /meetings/m/check-ins/${scan}/undo`;

export const ana = (): WireBadge => ({
  badge: 'b1',
  registration: '0123456789abcdef',
  generation: 1,
  state: 'active',
  category: 'delegate',
  zones: 'A',
  notBefore: new Date(Date.now() - HOUR).toISOString(),
  notAfter: new Date(Date.now() + HOUR).toISOString(),
  displayName: 'نور الهاشمي',
  passportName: 'Nour Alhashimi',
  honorific: 'Ms.',
  entity: { code: 'CIV', name: 'Côte d’Ivoire' },
  noPhoto: false,
  presence: [],
});

export const snapshotOf = (badges: WireBadge[], full: boolean) => ({
  asOf: new Date().toISOString(),
  sequence: '5',
  full,
  meeting: { code: 'm', number: 7, zone: 'Europe/Berlin' },
  keys: vectors.keys,
  gates: [{ id: 'g', name: { en: 'Main' }, zone: null, reentry: false }],
  categories: [{ code: 'delegate', letter: 'D', colour: '#1f5aa6', name: 'Delegate' }],
  limits: [],
  badges,
});

/** Takes every scan as the phone decided it, and has nothing new to tell. */
export const takenScans = {
  [DOOR]: () => snapshotOf([], false),
  [SCANS]: ({ body }: Call) => ({
    results: (body as { scans: { id: string; decided: string }[] }).scans.map(scan => ({
      scan: scan.id,
      verdict: scan.decided,
    })),
  }),
};

/** What a test before this one has begun in the background is done: it would write into the store that is emptied now. */
const quiet = async (): Promise<void> => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  await sync();
};

/** A phone, enrolled and with its first snapshot. */
export const enrolDoor = async (): Promise<void> => {
  await quiet();
  await emptyDoor();
  serve({ ...takenScans, [DOOR]: () => snapshotOf([ana()], true) });
  await keepDevice({
    device: 'd',
    token: 'secret',
    meeting: 'm',
    gate: { id: 'g', name: 'Main' },
    role: 'door-scanner',
    expiresAt: '2030-01-01T00:00:00Z',
    name: 'Blue phone',
  });
  await sync();
};
