import type { Instant } from '../../../i18n/times';
import type { EntityRef } from '../frame/types';

/** One scan; people at risk have neither name nor entity here (P1). */
export interface Passage {
  at: Instant;
  gate: string;
  direction: 'in' | 'out';
  verdict: string;
  /** A supervisor admitted them all the same. */
  overridden?: boolean;
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
  /** Who came today, whether or not they are inside now. */
  arrived: number;
  headInside: boolean;
  /** False where there is none, or none who may be named (P1). */
  headExpected: boolean;
}

/** Admissions in each of the last 60 minutes; the last number is of the minute that runs. */
export interface ArrivalMinutes {
  from: Instant;
  perMinute: number[];
}

/** A head of delegation, inside since then by that gate, or awaited. */
export interface Head {
  entity?: EntityRef;
  honorific: string;
  displayName: string;
  inside: boolean;
  since?: Instant;
  gate?: string;
}

/** A phone at a gate, as it told last. */
export interface Phone {
  id: string;
  label: string;
  name: string;
  lastSeen?: Instant;
  pending?: number;
  snapshotAt?: Instant;
}

/** Secondary passes at a gate today (B3). */
export type PassesAtGate = { inside: number; admitted: number; left: number };

/** What passed at a gate today, people and passes apart, and the phones there. */
export interface GateState {
  id: string;
  name: string;
  inside: number;
  admitted: number;
  left: number;
  passes?: PassesAtGate;
  /** Of people and of passes, as is the next. */
  refused: number;
  overridden: number;
  devices: Phone[];
}

export interface GateBoard {
  asOf: Instant;
  items: GateState[];
}

/** Who is in the meeting now, in numbers, and the latest scans. */
export interface Presence extends Count {
  asOf: Instant;
  byCategory: CategoryPresence[];
  byDelegation: DelegationPresence[];
  recent: Passage[];
  conflicts: number;
  /** Whom supervisors admitted against the rules today. */
  overridden: number;
  heads: Count;
  /** Secondary passes (B3): nobody's, and in none of the other numbers. */
  passes?: { inside: number; issued: number };
  arrivals: ArrivalMinutes;
}

/** A scan that came after its phone's access had ended. */
export interface LateScan {
  id: string;
  at: Instant;
  gate: string;
  /** By its label. */
  device: string;
  decided?: string;
  /** When it was taken back at the gate. */
  undoneAt?: Instant;
  /** It came in time, and counts until somebody undoes it. */
  counts: boolean;
  displayName?: string;
  entity?: EntityRef;
}

/** A supervisor's override; without verdict it came after its phone's access had ended. */
export interface Override {
  id: string;
  at: Instant;
  gate: string;
  /** By its label. */
  device: string;
  reason: string;
  /** Of a reason that was chosen with one press. */
  reasonCode?: string;
  refused?: string;
  verdict?: string;
  displayName?: string;
  entity?: EntityRef;
  undoneAt?: Instant;
  /** Its phone had taken it back, and told so too late: it counts until somebody undoes it. */
  takenBackAt?: Instant;
}

/** What a door without a network let in and the server would not have (B7). */
export interface Conflict {
  id: string;
  at: Instant;
  gate: string;
  verdict: string;
  first?: { at: Instant; gate: string };
  displayName?: string;
  entity?: EntityRef;
  resolvedAt?: Instant;
}
