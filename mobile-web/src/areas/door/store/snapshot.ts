import type { Presence } from '../decide/verdict';
import type { Person } from './scans';

/** Where a person is: in a zone (none: the meeting as a whole), since when, by which gate. */
export interface Where extends Presence {
  zone: string;
}

/** One registration's newest badge with what gate staff may see of its owner, nothing else (P5). */
export interface BadgeRow {
  /** 16 hexadecimal digits, as in the code. */
  registration: string;
  badge: string;
  generation: number;
  state: string;
  /** By its code, for limits; absent in rows of an older application. */
  category?: string;
  /** The entity's code: whose people are counted together. */
  entity?: string;
  zones: string;
  notBefore: string;
  notAfter: string;
  person: Person;
  /** Found by their code only, never by name (P1). */
  unlisted?: boolean;
  where: Where[];
}

/** How many of a category may be inside this gate's zone at once (B9): in all, or of each delegation. */
export interface RoomLimit {
  category: string;
  scope: 'meeting' | 'delegation';
  most: number;
}

/** What the snapshot says besides badges: how old it is, and the keys that sign this meeting's codes. */
export interface SnapshotHead {
  asOf: string;
  sequence: string;
  meeting: number;
  zone: string;
  gate: { zone: string | null; reentry: boolean };
  keys: { id: number; publicKey: string }[];
  /** Of the gate's zone; absent in a snapshot of an older application, which is then asked for anew. */
  limits?: RoomLimit[];
  /** By category, as what a supervisor may issue the right badge; absent in a snapshot of an older application. */
  roles?: Record<string, string[]>;
  /** How far the server's clock is ahead of this device's, in milliseconds. */
  offset: number;
}
