import type { BadgeNotice } from '../../../api/delegations';
import type { Language } from '../../../i18n/language';
import type { Instant } from '../../../i18n/times';
import type { EntityRef } from '../frame/types';

export interface FocalPoint {
  account?: string;
  name: string;
  email: string;
}

export interface Answer {
  designated: boolean;
  focalPointName?: string | null;
  willAttend: boolean;
  note?: string | null;
}

export interface Delegation {
  id: string;
  entity: EntityRef;
  focalPoints: FocalPoint[];
  invitedAt: Instant;
  answer?: Answer | null;
  counts: Record<string, number>;
  participants?: Participant[] | null;
}

/** What stands on a badge; once approved it changes by decision only (R7). */
export interface BadgeData {
  role: string;
  honorific: string;
  passportName: string;
  displayName: string;
  alias?: string | null;
}

export interface Participant {
  id: string;
  delegation?: string | null;
  entity?: EntityRef | null;
  role: string;
  honorific?: string | null;
  passportName: string;
  displayName: string;
  alias?: string | null;
  title?: string | null;
  email?: string | null;
  language: Language;
  photoConsent: boolean;
  atRisk: boolean;
  state: string;
  returnNote?: string | null;
  refusal?: { reason: string; rule?: string | null } | null;
  change?: { approved: BadgeData; wanted: BadgeData } | null;
  photo?: string | null;
  /** Another photo, or none, that waits for the decision (R7). */
  photoChange?: { wanted?: string | null } | null;
  /** The approved head who becomes an alternate when this person is approved (R3, R7). */
  replaces?: string | null;
  warnings?: string[];
  badgeNotices?: BadgeNotice[];
  version: number;
}

/** How many people of a delegation are meant to come; refused and withdrawn ones are not. */
export const coming = (counts: Record<string, number>): number =>
  Object.entries(counts)
    .filter(([state]) => state !== 'refused' && state !== 'withdrawn')
    .reduce((sum, [, count]) => sum + count, 0);

/** A custody receipt; the file to print and sign is at `pdf`. */
export interface Handover {
  id: string;
  number: number;
  receiver: string;
  pdf: string;
}

/** A badge that can be used; with `collectedAt` while it is in somebody's hands. */
export interface CollectionRow {
  badge: string;
  serial: string;
  displayName: string;
  collectedAt?: string;
  returnedAt?: string;
  handover?: Handover;
}
