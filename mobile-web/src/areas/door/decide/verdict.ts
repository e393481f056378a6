import { type BadgeCode, readBadgeCode } from '../badge/code';
import { doorDay } from './day';

/** What the door says to a scan (B6). */
export type Verdict =
  | 'admitted'
  | 'already-inside'
  | 'revoked'
  | 'not-accredited'
  | 'wrong-meeting'
  | 'wrong-zone-or-time'
  | 'category-full'
  | 'unknown-code'
  | 'forged-code';

export type Direction = 'in' | 'out';

/** Somebody holds a code before a scanner; `at` in epoch milliseconds, corrected by the measured offset (B5). */
export interface Approach {
  code: string;
  at: number;
  direction: Direction;
}

/** The zone that a gate leads into (none: the meeting as a whole), and whether it records exits (B9). */
export interface GateRules {
  zone: string | null;
  reentry: boolean;
}

/** The newest badge known of a registration; its zones and times count, not the printed ones. */
export interface KnownBadge {
  generation: number;
  state: 'active' | 'suspended' | 'uncollected' | 'revoked' | (string & {});
  zones: string;
  notBefore: number;
  notAfter: number;
}

/** Where somebody was seen last: inside since then by that gate, or outside. */
export interface Presence {
  inside: boolean;
  at: string;
  gate: string;
}

/** What a door knows when it decides; `complete` only where every badge is known, on the server. */
export interface DoorKnowledge {
  meeting: number;
  /** Says whether the key signed the code; undefined when the key is not the meeting's. */
  signed: (code: BadgeCode) => Promise<boolean | undefined>;
  badge: (registration: string) => KnownBadge | null | undefined;
  presence: (registration: string) => Presence | null | undefined;
  /** The room that the category of this person has, and how many others are in it (B9). */
  limit?: (registration: string) => Room | null | undefined;
  complete: boolean;
  /** Of the meeting, by which its days count. */
  zone: string;
}

/** How many of a category may be inside at once, and how many are. */
export interface Room {
  most: number;
  inside: number;
}

export interface Ruling {
  verdict: Verdict;
  first?: Presence;
}

/**
 * The door's rules (B1-B9), the twin of the server's `DoorRules`: both run the same table of vectors, which says the
 * rules in words. The first rule that applies decides.
 */
export const decide = async (approach: Approach, gate: GateRules, known: DoorKnowledge): Promise<Ruling> => {
  const code = readBadgeCode(approach.code);
  if (!code) return { verdict: 'unknown-code' };
  const badge = known.badge(code.claims.registration) ?? undefined;
  const refused = (await authentic(code, known)) ?? issued(code, badge, known.complete);
  if (refused) return { verdict: refused };
  const terms = badge && badge.generation >= code.claims.generation ? badge : code.claims;
  return passes(approach, gate, terms, known, code.claims.registration);
};

/** The same for a person found by name: there is no code to doubt. */
export const decideByName = (
  registration: string,
  approach: Omit<Approach, 'code'>,
  gate: GateRules,
  known: DoorKnowledge,
): Ruling => {
  const badge = known.badge(registration);
  if (!badge) return { verdict: 'unknown-code' };
  const refused = standing(badge);
  return refused ? { verdict: refused } : passes(approach, gate, badge, known, registration);
};

/** Rules 2 to 4: did this meeting sign it? */
const authentic = async (code: BadgeCode, known: DoorKnowledge): Promise<Verdict | undefined> => {
  if (code.claims.meeting !== known.meeting) return 'wrong-meeting';
  const signed = await known.signed(code);
  if (signed === undefined) return 'unknown-code';
  return signed ? undefined : 'forged-code';
};

/** Rules 5 to 7: is it the badge that its owner should carry? */
const issued = (code: BadgeCode, badge: KnownBadge | undefined, complete: boolean): Verdict | undefined => {
  if (!badge || badge.generation < code.claims.generation) return complete ? 'unknown-code' : undefined;
  return badge.generation > code.claims.generation ? 'revoked' : standing(badge);
};

/** Whatever is not active opens nothing, also a state that a newer server tells of. */
const standing = (badge: KnownBadge): Verdict | undefined => {
  if (badge.state === 'revoked') return 'revoked';
  return badge.state === 'active' ? undefined : 'not-accredited';
};

type Terms = Pick<KnownBadge, 'zones' | 'notBefore' | 'notAfter'>;

/** Rules 8 to 13: here, now, and is there room? */
const passes = (
  { at, direction }: Omit<Approach, 'code'>,
  gate: GateRules,
  terms: Terms,
  known: DoorKnowledge,
  registration: string,
): Ruling => {
  if (direction === 'out') return { verdict: gate.reentry ? 'admitted' : 'wrong-zone-or-time' };
  const inTime = at >= terms.notBefore && at < terms.notAfter;
  if (!inTime || (gate.zone && !terms.zones.includes(gate.zone))) return { verdict: 'wrong-zone-or-time' };
  const presence = known.presence(registration);
  if (presence?.inside && doorDay(Date.parse(presence.at), known.zone) === doorDay(at, known.zone))
    return { verdict: 'already-inside', first: presence };
  const room = known.limit?.(registration);
  if (room && room.inside >= room.most) return { verdict: 'category-full' };
  return { verdict: 'admitted' };
};
