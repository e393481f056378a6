import type { Instant } from '../../../i18n/times';
import type { EntityRef } from '../frame/types';

/** One scan; people at risk have neither name nor entity here (P1). */
export interface Passage {
  at: Instant;
  gate: string;
  direction: 'in' | 'out';
  verdict: string;
  displayName?: string;
  entity?: EntityRef;
}

export interface Count {
  inside: number;
  expected: number;
}

export interface CategoryPresence extends Count {
  category: { code: string; letter: string; colour: string; name: string };
}

/** Without an entity: single guests together. */
export interface DelegationPresence extends Count {
  entity: EntityRef | null;
  headInside: boolean;
}

/** Who is in the meeting now, in numbers, and the latest scans. */
export interface Presence extends Count {
  byCategory: CategoryPresence[];
  byDelegation: DelegationPresence[];
  recent: Passage[];
  conflicts: number;
}

/** A scan that came after its phone's access had ended. */
export interface LateScan {
  id: string;
  at: Instant;
  gate: string;
  /** By its label. */
  device: string;
  decided?: string;
  displayName?: string;
  entity?: EntityRef;
}

/** What a door without a network let in and the server would not have (B7). */
export interface Conflict {
  id: string;
  at: Instant;
  gate: string;
  verdict: string;
  first?: { at: Instant; gate: string };
  displayName?: string;
  resolvedAt?: Instant;
}
