import type { ScreenLink } from '../api/screens';

/** Links of screens as the Secretariat sees them: one in use, one not yet. */
export const screenLinks: ScreenLink[] = [
  {
    id: 's1',
    label: 'Podium clock, room A',
    kind: 'clock',
    issuedAt: '2018-04-08T15:00:00Z',
    usedAt: '2018-04-09T06:58:00Z',
  },
  { id: 's2', label: 'Room screen, foyer', kind: 'room', issuedAt: '2018-04-08T15:05:00Z' },
];
