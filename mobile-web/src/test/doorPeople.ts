// Many people at a door, all invented: for how long a phone takes with ten thousand of them.
import { doorDatabase } from '../areas/door/store/database';
import { loadKnown } from '../areas/door/store/roll';
import { homeless, loadPendingCount } from '../areas/door/store/scans';
import { forgetKeys } from '../areas/door/store/sealed';
import type { BadgeRow, SnapshotHead } from '../areas/door/store/snapshot';

export const headOfPeople: SnapshotHead = {
  asOf: '2027-04-09T06:30:00Z',
  sequence: '5',
  meeting: 7,
  zone: 'Europe/Berlin',
  gate: { zone: null, reentry: true },
  keys: [],
  limits: [],
  offset: 0,
};

const GIVEN = ['Amara', 'Noura', 'Paz', 'Ingrid', 'Mei', 'Søren', 'Aïcha', 'Zoë', 'Łucja', 'Thandi'];
const FAMILY = ['Alhashimi', 'Okonjo', 'Brückner', 'Fernández', 'Lindqvist', 'Traoré', 'Nakamura'];

export const invented = (count: number): BadgeRow[] =>
  Array.from({ length: count }, (_, number) => ({
    registration: number.toString(16).padStart(16, '0'),
    badge: `badge-${number}`,
    generation: 1,
    state: 'active',
    category: 'delegate',
    entity: `E${number % 190}`,
    zones: 'AB',
    notBefore: '2027-04-09T06:00:00Z',
    notAfter: '2027-04-10T18:00:00Z',
    person: {
      displayName: `${GIVEN[number % GIVEN.length]} ${FAMILY[number % FAMILY.length]} ${number}`,
      passportName: `${GIVEN[number % GIVEN.length]} ${FAMILY[number % FAMILY.length]} ${number}`,
      honorific: 'H.E. Ms.',
      entity: `Entity number ${number % 190}`,
      category: { letter: 'D', colour: '#1f5aa6', name: 'Delegate' },
      noPhoto: false,
    },
    where: [],
  }));

/** A phone with nothing on it. */
export const emptyDoor = async (): Promise<void> => {
  const database = await doorDatabase();
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readwrite');
  await Promise.all([...stores.map(name => transaction.objectStore(name).clear()), transaction.done]);
  forgetKeys();
  homeless.value = [];
  await loadKnown();
  await loadPendingCount();
};

const text = (value: unknown): string => {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return new TextDecoder('latin1').decode(value as ArrayBuffer);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name}=${text(part)}`)
    .join(' ');
};

/** Every byte that the store holds, as somebody reads it who has taken the phone apart. */
export const dumpOfDoor = async (): Promise<string> => {
  const database = await doorDatabase();
  const all = await Promise.all([...database.objectStoreNames].map(name => database.getAll(name)));
  return all.flat().map(text).join('\n');
};
