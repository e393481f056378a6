import type { Face } from '../gate/face';

/** One drawing for each verdict, told apart without its colour (B6). Lines on a 48 by 48 sheet. */
const LINES: Record<Face, string> = {
  admitted: 'M10 25l10 10 18-22',
  overridden: 'M24 4l17 6v12c0 11-7 18-17 22C14 40 7 33 7 22V10zM15 23l7 7 12-14',
  'already-inside': 'M6 6h36v36H6zM24 14a5 5 0 1 0 .1 0M14 36c0-13 20-13 20 0',
  revoked: 'M24 6a18 18 0 1 0 .1 0M11 11l26 26',
  'not-accredited': 'M8 10h32v28H8zM16 18h6v6h-6zM28 20h7M28 27h7M16 31l6 4m0-4l-6 4',
  'wrong-meeting': 'M8 12h32v28H8zM8 20h32M16 6v8M32 6v8M19 26l10 10m0-10L19 36',
  'wrong-zone-or-time': 'M24 6a18 18 0 1 0 .1 0M24 14v11l8 5',
  'category-full':
    'M12 18a5 5 0 1 0 .1 0M36 18a5 5 0 1 0 .1 0M24 12a5 5 0 1 0 .1 0M6 38c0-12 12-12 12 0M30 38c0-12 12-12 12 0M18 34c0-12 12-12 12 0',
  'unknown-code': 'M16 17c0-12 17-11 16 0 0 7-8 7-8 14M24 38v2',
  'forged-code': 'M24 6l20 36H4zM24 19v11M24 35v2',
};

export const VerdictIcon = ({ face }: { face: Face }) => (
  <svg class="verdict-icon" viewBox="0 0 48 48" aria-hidden="true">
    <path d={LINES[face]} />
  </svg>
);
