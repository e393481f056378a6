// A list of speakers and its podium as the Secretariat sees them. All invented.
import type { PodiumView } from '../api/podium';
import type { Confirmation, Swaps } from '../api/turns';
import type { Levers } from '../areas/secretariat/speakers/levers';
import type { Lot, Order } from '../areas/secretariat/speakers/types';
import { at, refs } from './deskEntities';

const entry = (position: number, code: keyof typeof refs, fits = true) => ({
  inscription: `i${position}`,
  entity: refs[code],
  speaker: position === 3 ? null : { honorific: 'H.E. Ms.', name: 'Selma Nakale' },
  title: 'Minister of International Relations',
  group: position === 2 ? { name: 'Group of Friends of 1325', aligned: [refs.ESP, refs.ARE] } : null,
  level: position === 1 ? 'hg' : 'm',
  receipt: 10 + position,
  position,
  why: 'Minister, receipt 12; one entry of a higher band and two earlier receipts stand before it.',
  start: at(`07:${String(position * 5).padStart(2, '0')}`),
  end: at(`07:${String(position * 5 + 3).padStart(2, '0')}`),
  fits,
  pinned: position === 2 ? { position: 2, reason: 'The chair decided so.' } : null,
  extra: position === 3 ? 120 : 0,
  state: 'inscribed',
});

export const order: Order = {
  items: [entry(1, 'ESP'), entry(2, 'NAM'), entry(3, 'ARE'), entry(4, 'ECOWAS', false)],
  published: { revision: 2, at: at('10:00', '2027-04-01') },
  warnings: ['Economic Community of West African States does not fit before 10:00.'],
};

export const levers: Levers = {
  of: 4,
  beyond: [{ inscription: 'i4', entity: refs.ECOWAS, receipt: 14 }],
  shorter: [
    { who: 'all', limits: { national: 150, group: 246, observer: 150, civilSociety: 96 } },
    { who: 'civil-society', limits: { national: 180, group: 300, observer: 180, civilSociety: 60 } },
  ],
  longer: [
    { how: 'earlier', window: { start: at('06:59'), end: at('10:00') }, beyond: 1 },
    { how: 'later', window: { start: at('07:00'), end: at('10:03') }, beyond: 0 },
  ],
  closing: {
    at: at('10:00', '2027-04-01'),
    fits: 3,
    later: [{ inscription: 'i4', entity: refs.ECOWAS, receipt: 14 }],
  },
  rooms: { first: 3, second: 1, beyond: 0 },
};

export const podium: PodiumView = {
  now: { inscription: 'i0', entity: refs.ESP, speaker: { name: 'Lucía Ferrán' }, state: 'called' },
  next: [
    { inscription: 'i2', entity: refs.NAM },
    { inscription: 'i3', entity: refs.ARE },
  ],
  remaining: 4,
  revision: 2,
  begun: true,
  absent: [{ inscription: 'i4', entity: refs.ECOWAS, became: 'end-of-band', ahead: 3 }],
  version: 3,
};

const reply = (position: number, state: Confirmation['state'], code: keyof typeof refs) => ({
  inscription: `i${position}`,
  entity: refs[code],
  speaker: null,
  receipt: 10 + position,
  state,
});

const replies: Confirmation[] = [
  reply(1, 'confirmed', 'ESP'),
  reply(2, 'asked', 'NAM'),
  reply(3, 'declined', 'ARE'),
  reply(4, 'not-asked', 'ECOWAS'),
];

const side = (position: number, code: keyof typeof refs) => ({
  inscription: `i${position}`,
  entity: refs[code],
  position,
  estimated: at('07:10'),
});

const swaps: Swaps = {
  items: [
    {
      id: 'w1',
      offered: side(2, 'NAM'),
      wanted: side(3, 'ARE'),
      state: 'open',
      proposedAt: at('08:00', '2027-04-06'),
      expiresAt: at('08:00', '2027-04-07'),
      overlaps: [
        {
          inscription: 'i3',
          ownStart: at('07:10'),
          ownEnd: at('07:13'),
          kind: 'moderation',
          title: { en: 'Protection' },
          start: at('07:00'),
          end: at('08:00'),
        },
      ],
    },
    {
      id: 'w2',
      offered: { ...side(1, 'ESP'), group: 'Group of Friends of 1325' },
      wanted: { ...side(4, 'ECOWAS'), group: 'African Group' },
      state: 'open',
      proposedAt: at('08:30', '2027-04-06'),
      expiresAt: at('08:30', '2027-04-07'),
    },
  ],
  partners: [],
};

/** What delegations have answered on one list. */
export const repliesTo = (path: string): Record<string, unknown> => ({
  [`GET ${path}/confirmations`]: { items: replies, next: null },
  [`GET ${path}/swaps`]: swaps,
});

export const lot: Lot = {
  language: 'fr',
  seed: '5f1e9c0a7b3d2846',
  drawn: 'NAM',
  candidates: ['ARE', 'ECOWAS', 'ESP', 'NAM'],
  drawnAt: at('09:00', '2027-03-20'),
};

/** What the pages of two lists read: one published already, one by the lot. */
export const orders = (lists: string): Record<string, unknown> => ({
  [`${lists}/l1/order`]: order,
  [`${lists}/l1/levers`]: levers,
  [`${lists}/l1/publications/latest`]: { revision: 2, items: order.items.slice(0, 3) },
  [`${lists}/l1/podium`]: podium,
  [`${lists}/l2/order`]: { ...order, published: null },
  [`${lists}/l2/levers`]: levers,
  [`${lists}/l2/podium`]: podium,
});
