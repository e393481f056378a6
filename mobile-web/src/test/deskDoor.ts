// The door as the Secretariat sees it: gates, devices, who is inside, what contradicts itself. All invented.
import type { BadgeKey, Device, Gate, RoomLimit } from '../areas/secretariat/gates/types';
import type {
  Conflict,
  GateBoard,
  Head,
  LateScan,
  Override,
  Presence,
} from '../areas/secretariat/presence/types';
import { at, refs } from './deskEntities';

export const gates: Gate[] = [
  { id: 'g1', name: { en: 'Main entrance', ar: 'المدخل الرئيسي' }, zone: null, reentry: false },
  { id: 'g2', name: { en: 'Plenary hall' }, zone: 'B', reentry: true },
];

export const limits: RoomLimit[] = [
  { zone: null, category: 'guest', scope: 'delegation', most: 1 },
  { zone: 'B', category: 'observer', scope: 'meeting', most: 40 },
];

export const badgeKeys: BadgeKey[] = [
  { key: 3, state: 'signing', since: '2027-04-06T07:00:00Z', badges: 2 },
  { key: 2, state: 'retired', since: '2027-03-20T07:00:00Z', badges: 61 },
  { key: 1, state: 'retired', since: '2027-03-01T07:00:00Z', badges: 0 },
];

export const device = (id: string, more: Partial<Device> = {}): Device => ({
  id,
  gate: 'g1',
  role: 'door-scanner',
  label: 'Volunteer 3',
  name: 'Blue phone',
  expiresAt: at('20:00', '2027-04-10'),
  ...more,
});

export const revoked = device('v2', { role: 'door-supervisor', revokedAt: at('06:00') });

export const presence: Presence = {
  asOf: at('06:42'),
  inside: 84,
  expected: 152,
  byCategory: [
    {
      category: { code: 'delegate', letter: 'D', colour: '#1f5aa6', name: 'Delegate' },
      inside: 60,
      expected: 110,
    },
    { category: { code: 'vip', letter: 'V', colour: '#b8860b', name: 'VIP' }, inside: 4, expected: 6 },
  ],
  byDelegation: [
    { entity: refs.NAM, inside: 3, expected: 5, arrived: 4, headInside: true, headExpected: true },
    { entity: refs.ESP, inside: 1, expected: 4, arrived: 1, headInside: false, headExpected: true },
    { entity: refs.ARE, inside: 0, expected: 2, arrived: 0, headInside: false, headExpected: false },
    { entity: null, inside: 2, expected: 3, arrived: 2, headInside: false, headExpected: false },
  ],
  recent: [
    {
      at: at('06:41'),
      gate: 'Main entrance',
      direction: 'in',
      verdict: 'admitted',
      displayName: 'نور الهاشمي',
      entity: refs.ARE,
    },
    {
      at: at('06:40'),
      gate: 'Plenary hall',
      direction: 'in',
      verdict: 'category-full',
      overridden: true,
      displayName: '林若溪',
    },
    { at: at('06:39'), gate: 'Plenary hall', direction: 'out', verdict: 'admitted' },
    {
      at: at('06:38'),
      gate: 'Plenary hall',
      direction: 'in',
      verdict: 'admitted',
      displayName: 'Secondary pass 3',
      entity: refs.NAM,
    },
  ],
  conflicts: 1,
  overridden: 1,
  heads: { inside: 1, expected: 3 },
  passes: { inside: 4, issued: 12 },
  arrivals: {
    from: at('05:42'),
    perMinute: Array.from({ length: 60 }, (_, minute) => (minute % 7 === 3 ? 0 : minute % 11)),
  },
};

export const heads: Head[] = [
  {
    entity: refs.NAM,
    honorific: 'H.E. Ms.',
    displayName: 'Selma Nakale',
    inside: true,
    since: at('06:30'),
    gate: 'Main entrance',
  },
  { entity: refs.ESP, honorific: 'H.E. Ms.', displayName: 'Inés Robles', inside: false },
];

export const gateBoard: GateBoard = {
  asOf: at('06:42'),
  items: [
    {
      id: 'g1',
      name: 'Main entrance',
      inside: 70,
      admitted: 75,
      left: 0,
      refused: 3,
      overridden: 1,
      devices: [
        {
          id: 'v1',
          label: 'Volunteer 3',
          name: 'Blue phone',
          lastSeen: at('06:41'),
          pending: 0,
          snapshotAt: at('06:41'),
        },
        {
          id: 'v3',
          label: 'Volunteer 4',
          name: 'Old phone',
          lastSeen: at('06:12'),
          pending: 12,
          snapshotAt: at('06:10'),
        },
        { id: 'v4', label: 'Volunteer 5', name: 'New phone' },
      ],
    },
    {
      id: 'g2',
      name: 'Plenary hall',
      inside: 14,
      admitted: 20,
      left: 6,
      passes: { inside: 4, admitted: 5, left: 1 },
      refused: 0,
      overridden: 0,
      devices: [],
    },
  ],
};

export const overrides: Override[] = [
  {
    id: 'o3',
    at: at('06:58'),
    gate: 'Plenary hall',
    device: 'Volunteer 3',
    reason: 'Acompaña a quien preside la delegación',
    reasonCode: 'escort',
    takenBackAt: at('06:59'),
  },
  {
    id: 'o2',
    at: at('06:45'),
    gate: 'Main entrance',
    device: 'Chief of the gates',
    reason: 'Said to be expected',
    refused: 'revoked',
    verdict: 'revoked',
    displayName: 'نور الهاشمي',
    entity: refs.ARE,
  },
  {
    id: 'o1',
    at: at('06:40'),
    gate: 'Plenary hall',
    device: 'Chief of the gates',
    reason: 'There is still room inside',
    refused: 'category-full',
    verdict: 'admitted',
    displayName: '林若溪',
    undoneAt: at('06:41'),
  },
];

export const lateScans: LateScan[] = [
  {
    id: 's9',
    at: at('06:52'),
    gate: 'Main entrance',
    device: 'Volunteer 3',
    decided: 'admitted',
    undoneAt: at('06:53'),
    counts: true,
    displayName: 'نور الهاشمي',
    entity: refs.ARE,
  },
  {
    id: 's8',
    at: at('06:50'),
    gate: 'Plenary hall',
    device: 'Volunteer 3',
    decided: 'already-inside',
    counts: false,
  },
];

export const conflicts: Conflict[] = [
  {
    id: 'c1',
    at: at('06:38'),
    gate: 'Plenary hall',
    verdict: 'already-inside',
    first: { at: at('06:30'), gate: 'Main entrance' },
    displayName: 'Selma Nakale',
    entity: refs.NAM,
  },
];
