import type { Overlap } from '../../../api/speakers';
import type { Multilingual } from '../../../i18n/names';
import type { Instant } from '../../../i18n/times';
import type { EntityRef } from '../frame/types';

/** Where a list hears the statements that are given on behalf of groups (L11). */
export const GROUPS_STAND = ['first', 'after-heads', 'by-level', 'last'] as const;
export type GroupsStand = (typeof GROUPS_STAND)[number];

/** The lot of an alphabetical list, with all that is needed to draw it again (L9). */
export interface Lot {
  language: string;
  /** Hexadecimal. */
  seed: string;
  drawn: string;
  candidates: string[];
  drawnAt: Instant;
}

/** One list of speakers, of one session (L1). */
export interface SpeakersList {
  id: string;
  session: { id: string; title: Multilingual; start: Instant; end: Instant };
  title: Multilingual;
  opensAt: Instant;
  closesAt: Instant;
  zone: string;
  state: 'not-open' | 'open' | 'closed';
  window: { start: Instant; end: Instant };
  /** Seconds, by who speaks (L12). */
  limits: { national: number; group: number; observer: number; civilSociety: number };
  changeover: number;
  bands: { levels: string[] }[];
  withStates: string[];
  /** Seconds before the limit in which the podium's clock is amber (L25). */
  amber?: number;
  /** At how many statements ahead a speaker is alerted (L18). */
  alerts?: number[];
  /** Minutes before the slot, at which who has not answered is reminded (L24). */
  confirmationReminder?: number;
  /** Minutes for which a proposal to exchange places waits for its answer (L15). */
  swapExpiry?: number;
  /** Minutes by which a slot may move before its people are told (C6). */
  drift?: number;
  groups?: GroupsStand;
  /** Absent on a list by precedence. */
  lot?: Lot | null;
  published?: { revision: number; at: Instant } | null;
  version: number;
}

/** An entry of the order with the reason of its place. */
export interface Entry {
  inscription: string;
  delegation?: string;
  entity: EntityRef;
  speaker?: { honorific?: string | null; name: string } | null;
  title: string;
  level: string;
  /** Of the statement. */
  language?: string;
  /** On whose behalf, and who aligns itself (L11). */
  group?: { name: string; aligned: EntityRef[] } | null;
  late?: boolean;
  receipt: number;
  position: number;
  why: string;
  start: Instant;
  end: Instant;
  fits: boolean;
  pinned?: boolean | { position: number; reason: string } | null;
  /** Seconds beyond the limit of its class (L12). */
  extra?: number;
  state?: string;
  /** Of the inscription, sent with what is done to it (L22). */
  version?: number;
}

export interface Order {
  items: Entry[];
  /** Who does not fit before the end of the segment (L13), as sentences. */
  warnings: string[];
  /** Whose speaker is needed elsewhere at the time planned (C7). */
  overlaps?: Overlap[];
  /** The latest revision, which may say something else. */
  published?: { revision: number; at: Instant } | null;
}

/** The list's own title, which is its session's unless it was given one. */
export const listTitle = ({ title, session }: SpeakersList): Multilingual => title ?? session.title;
