// A phone at a gate as its staff see it: enrolled, knowing three people, with scans behind it. All invented.
import type { Face } from '../areas/door/gate/face';
import type { Shown } from '../areas/door/gate/pass';
import { type Device, device, keepDevice } from '../areas/door/store/device';
import { learn } from '../areas/door/store/roll';
import { keepScan, type Person, type StoredScan } from '../areas/door/store/scans';
import type { BadgeRow, SnapshotHead } from '../areas/door/store/snapshot';

export const phone: Device = {
  device: 'd',
  token: 'secret',
  meeting: 'berlin-2018',
  gate: { id: 'g', name: { en: 'Main entrance', ar: 'المدخل الرئيسي' } },
  role: 'door-supervisor',
  expiresAt: '2030-01-01T00:00:00Z',
  name: 'Blue phone',
};

const head: SnapshotHead = {
  asOf: '2027-04-09T06:30:00Z',
  sequence: '5',
  meeting: 7,
  zone: 'Europe/Berlin',
  gate: { zone: null, reentry: true },
  keys: [],
  limits: [],
  offset: 0,
};

const delegate = { letter: 'D', colour: '#1f5aa6', name: 'Delegate' };
export const person: Person = {
  displayName: 'نور الهاشمي',
  passportName: 'Nour Alhashimi',
  honorific: 'H.E. Ms.',
  entity: 'United Arab Emirates',
  category: delegate,
  noPhoto: true,
};

const row = (number: number, more: Partial<Person>): BadgeRow => ({
  registration: `000000000000000${number}`,
  badge: `b${number}`,
  generation: 1,
  state: 'active',
  zones: 'A',
  notBefore: '2027-04-09T06:00:00Z',
  notAfter: '2027-04-10T18:00:00Z',
  person: { ...person, ...more },
  where: [],
});

/** Of the same name as the second person, from elsewhere. */
export const namesake = row(3, {
  displayName: 'Nora Alhamid',
  passportName: 'Nora Alhamid',
  entity: 'Namibia',
});

const scan = (number: number, more: Partial<StoredScan>): StoredScan => ({
  id: `scan-${number}`,
  at: `2027-04-09T06:4${number}:00Z`,
  offset: 0,
  gate: 'g',
  direction: 'in',
  decided: 'admitted',
  person,
  pending: 0,
  ...more,
});

/** What the gate says; everything that may stand on the screen stands there. */
export const said = (face: Face, more: Partial<Shown> = {}): Shown => ({
  scan: `scan-of-${face}`,
  verdict: face === 'overridden' ? 'admitted' : face,
  overridden: face === 'overridden',
  at: '2027-04-09T06:45:00Z',
  direction: 'in',
  person,
  alone: true,
  ...(face === 'already-inside' && {
    first: { inside: true, at: '2027-04-09T06:40:00Z', gate: 'Main entrance' },
  }),
  ...more,
});

/** Enrols this phone; `ended` when the server no longer takes its token. */
export const atGate = async (more: Partial<Device> = {}): Promise<void> => {
  const people = [row(1, {}), row(2, { displayName: 'Nora Alhamid', passportName: 'Nora Alhamid' })];
  await learn(head, people, true);
  await keepScan(scan(1, { answered: 'admitted' }));
  await keepScan(scan(2, { decided: 'forged-code', person: undefined }));
  await keepScan(scan(3, { direction: 'out', pending: 1 }));
  await keepScan(scan(4, { undone: true }));
  await keepDevice({ ...phone, ...more });
  device.value = undefined;
};
