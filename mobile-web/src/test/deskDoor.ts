// The door as the Secretariat sees it: gates, devices, who is inside, what contradicts itself. All invented.
import type { Device, Gate, RoomLimit } from '../areas/secretariat/gates/types';
import type { Conflict, LateScan, Presence } from '../areas/secretariat/presence/types';
import { at, refs } from './deskEntities';

export const gates: Gate[] = [
  { id: 'g1', name: { en: 'Main entrance', ar: 'المدخل الرئيسي' }, zone: null, reentry: false },
  { id: 'g2', name: { en: 'Plenary hall' }, zone: 'B', reentry: true },
];

export const limits: RoomLimit[] = [
  { zone: null, category: 'guest', scope: 'delegation', most: 1 },
  { zone: 'B', category: 'observer', scope: 'meeting', most: 40 },
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
    { entity: refs.NAM, inside: 3, expected: 5, headInside: true },
    { entity: refs.ESP, inside: 1, expected: 4, headInside: false },
    { entity: null, inside: 2, expected: 3, headInside: false },
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
      verdict: 'already-inside',
      displayName: '林若溪',
    },
    { at: at('06:39'), gate: 'Plenary hall', direction: 'out', verdict: 'admitted' },
  ],
  conflicts: 1,
};

export const lateScans: LateScan[] = [
  {
    id: 's9',
    at: at('06:52'),
    gate: 'Main entrance',
    device: 'Volunteer 3',
    decided: 'admitted',
    displayName: 'نور الهاشمي',
    entity: refs.ARE,
  },
  { id: 's8', at: at('06:50'), gate: 'Plenary hall', device: 'Volunteer 3', decided: 'already-inside' },
];

export const conflicts: Conflict[] = [
  {
    id: 'c1',
    at: at('06:38'),
    gate: 'Plenary hall',
    verdict: 'already-inside',
    first: { at: at('06:30'), gate: 'Main entrance' },
    displayName: 'Selma Nakale',
  },
];
