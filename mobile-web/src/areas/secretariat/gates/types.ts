import type { Instant } from '../../../i18n/times';

/** A place where badges are read; it may lead into one zone, and may record exits (B9). */
export interface Gate {
  id: string;
  name: string;
  zone?: string | null;
  reentry?: boolean;
}

export type DoorRole = 'door-scanner' | 'door-supervisor';

/** A phone that serves a gate until its token expires or is revoked (B10). */
export interface Device {
  id: string;
  device?: string;
  name: string;
  label?: string | null;
  gate?: { id: string; name: string } | string | null;
  role: DoorRole;
  expiresAt?: Instant | null;
  lastSeenAt?: Instant | null;
  revokedAt?: Instant | null;
}

export interface Enrolment {
  id: string;
  url: string;
  qrSvg: string;
  expiresAt: Instant;
}
