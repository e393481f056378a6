import type { Multilingual } from '../../../i18n/names';
import type { Instant } from '../../../i18n/times';

/** A place where badges are read; it may lead into one zone, and may record exits (B9). */
export interface Gate {
  id: string;
  name: Multilingual;
  zone?: string | null;
  reentry?: boolean;
}

export type DoorRole = 'door-scanner' | 'door-supervisor';

/** A phone that serves a gate until its token expires or is revoked (B10). */
export interface Device {
  id: string;
  gate: string;
  role: DoorRole;
  /** By which the team knows it, and what the phone calls itself. */
  label: string;
  name: string;
  expiresAt: Instant;
  revokedAt?: Instant | null;
}

/** A place at a gate that waits for a phone. */
export interface Enrolment {
  id: string;
  url: string;
  qrSvg: string;
  expiresAt: Instant;
}

export const CATEGORIES = [
  'head-of-delegation',
  'delegate',
  'observer',
  'organisation',
  'civil-society',
  'speaker',
  'interpreter',
  'security',
  'support',
  'guest',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whether all of a category are counted, or those of each delegation. */
export type Scope = 'meeting' | 'delegation';

/** How many of a category may be inside a zone, or the meeting as a whole, at once (B9). */
export interface RoomLimit {
  zone?: string | null;
  category: Category;
  scope: Scope;
  most: number;
}

/** One of the keys that sign a meeting's badge codes (B2). */
export interface BadgeKey {
  key: number;
  state: 'signing' | 'retired' | 'withdrawn';
  since: string;
  /** Signed with it and not revoked. */
  badges: number;
}
