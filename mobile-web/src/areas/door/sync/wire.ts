import { offlineProblem, type Problem, ProblemError } from '../../../api/problem';
import type { Multilingual } from '../../../i18n/names';
import type { GateRules, Verdict } from '../decide/verdict';
import type { Category, Person, StoredScan } from '../store/scans';
import type { BadgeRow, RoomLimit, SnapshotHead } from '../store/snapshot';

/** What the server says of a person at the door; the category by its code or as it looks. */
export interface WirePerson {
  displayName: string;
  passportName: string;
  honorific: string;
  entity?: { code: string; name: string } | null;
  noPhoto: boolean;
}

export interface WireBadge extends WirePerson {
  badge: string;
  registration: string;
  generation: number;
  state: string;
  category: string;
  zones: string;
  notBefore: string;
  notAfter: string;
  unlisted?: boolean;
  /** The version of the photo, where there is one. */
  photo?: string;
  presence: { zone?: string | null; inside: boolean; at: string; gate: string }[];
}

export interface WireSnapshot {
  asOf: string;
  sequence: string;
  full: boolean;
  meeting: { code: string; number: number; zone: string };
  keys: { id: number; publicKey: string }[];
  gates: (GateRules & { id: string; name: Multilingual })[];
  categories: (Category & { code: string; roles?: string[] })[];
  limits: (RoomLimit & { zone?: string | null })[];
  badges: WireBadge[];
}

/** The answer to one scan; a problem instead of a verdict for what the server cannot take as a scan. */
export interface WireAnswer {
  scan: string;
  verdict?: Verdict;
  first?: { at: string; gate: string };
  person?: WirePerson & { category: Category };
  conflict?: boolean;
  problem?: Problem;
}

/** That a scan was kept although the access had ended, or why it was none. */
export interface WireKept {
  scan: string;
  kept?: boolean;
  problem?: Problem;
}

export interface Answers<A> {
  results: A[];
}

/** An answer that is none of ours comes from a network that wants to be signed in to: as good as none. */
export const ours = <A>(answer: Answers<A> | undefined): Answers<A> => {
  if (!Array.isArray(answer?.results)) throw new ProblemError(offlineProblem());
  return answer;
};

export const personOf = (wire: WirePerson, category?: Category): Person => ({
  displayName: wire.displayName,
  passportName: wire.passportName,
  honorific: wire.honorific,
  entity: wire.entity?.name,
  noPhoto: wire.noPhoto,
  category,
});

export const rowsOf = (wire: WireSnapshot): BadgeRow[] => {
  const categories = new Map(wire.categories.map(category => [category.code, category]));
  return wire.badges.map(badge => ({
    registration: badge.registration,
    badge: badge.badge,
    generation: badge.generation,
    state: badge.state,
    category: badge.category,
    entity: badge.entity?.code,
    zones: badge.zones,
    notBefore: badge.notBefore,
    notAfter: badge.notAfter,
    person: {
      ...personOf(badge, categories.get(badge.category)),
      photo: badge.photo ? { badge: badge.badge, version: badge.photo } : undefined,
    },
    unlisted: badge.unlisted,
    where: badge.presence.map(place => ({ ...place, zone: place.zone ?? '' })),
  }));
};

export const headOf = (wire: WireSnapshot, gate: string, offset: number): SnapshotHead => {
  const own = wire.gates.find(each => each.id === gate);
  const zone = own?.zone ?? null;
  return {
    asOf: wire.asOf,
    sequence: wire.sequence,
    meeting: wire.meeting.number,
    zone: wire.meeting.zone,
    gate: { zone, reentry: own?.reentry ?? false },
    keys: wire.keys,
    limits: wire.limits
      .filter(limit => (limit.zone ?? null) === zone)
      .map(({ category, scope, most }) => ({ category, scope, most })),
    roles: Object.fromEntries(wire.categories.map(({ code, roles = [] }) => [code, roles])),
    offset,
  };
};

/** A scan as the server takes it: what was read or chosen, both clocks, and what the device said. */
export const wireOf = (scan: StoredScan) => ({
  id: scan.id,
  code: scan.code,
  badge: scan.badge,
  at: scan.at,
  offset: scan.offset,
  gate: scan.gate,
  direction: scan.direction,
  decided: scan.decided,
});
