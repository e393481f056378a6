// Confirmations, links of offices and exchanges of places. All invented.
import type { MySlot } from '../api/speakers';
import type { Asked, Confirmation, OfficeLink, OfficeSlot, Swaps } from '../api/turns';

const CODE = 'berlin-2018';
const I = 'c1a5e1de-0000-4000-8000-000000000002';
const namibia = { code: 'NAM', name: 'Namibia', kind: 'member-state' };
const spain = { code: 'ESP', name: 'Spain', kind: 'member-state' };
const chile = { code: 'CHL', name: 'Chile', kind: 'member-state' };
const title = { en: 'Ministerial segment', ar: 'الجزء الوزاري' };

export const entities = [spain, chile];

export const confirmation: Confirmation = {
  inscription: I,
  entity: namibia,
  speaker: { honorific: 'H.E. Ms.', name: 'Selma Nakale' },
  receipt: 14,
  state: 'asked',
  since: '2027-04-06T08:00:00Z',
};

export const asked: Asked = {
  meeting: CODE,
  list: title,
  zone: 'Europe/Berlin',
  entity: namibia,
  place: {
    revision: 1,
    published: { position: 4, of: 38, start: '2027-04-09T07:15:00Z', end: '2027-04-09T07:18:00Z' },
    working: { position: 4, of: 38, start: '2027-04-09T07:15:00Z', end: '2027-04-09T07:18:00Z' },
  },
  confirmation,
  state: 'inscribed',
  current: true,
};

export const officeSlot = (slot: MySlot): OfficeSlot => ({
  meeting: CODE,
  list: title,
  zone: 'Europe/Berlin',
  slot: { ...slot, group: { name: 'Group of Friends of 1325', aligned: [spain, chile] } },
});

export const links: OfficeLink[] = [{ id: 'o1', label: 'Private office', issuedAt: '2027-04-05T09:00:00Z' }];

const own = { inscription: I, entity: namibia, position: 5, estimated: '2027-04-09T07:20:00Z' };
const other = { inscription: 'i9', entity: spain, position: 9, estimated: '2027-04-09T07:40:00Z' };
const third = { inscription: 'i7', entity: chile, position: 7, estimated: '2027-04-09T07:30:00Z' };
const forGroup = { ...third, inscription: 'i8', group: 'Group of Friends of 1325', position: 8 };
const proposedAt = '2027-04-06T08:00:00Z';
const expiresAt = '2027-04-07T08:00:00Z';

export const swaps: Swaps = {
  items: [
    { id: 'w1', offered: other, wanted: own, state: 'open', proposedAt, expiresAt },
    { id: 'w2', offered: own, wanted: third, state: 'declined', proposedAt, expiresAt },
    { id: 'w4', offered: own, wanted: forGroup, state: 'expired', proposedAt, expiresAt },
  ],
  partners: [third, forGroup, other],
};

/** The same once the delegation itself has proposed. */
export const proposed: Swaps = {
  ...swaps,
  items: [{ id: 'w3', offered: own, wanted: third, state: 'open', proposedAt, expiresAt }],
};

/** Nobody has been called yet. */
export const quietPodium = {
  next: [],
  remaining: 38,
  revision: 1,
  begun: false,
  absent: [],
  order: [],
  amber: 30,
  version: 0,
};
