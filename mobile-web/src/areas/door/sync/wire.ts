import type { Verdict } from '../decide/verdict';
import type { Person, StoredScan } from '../store/scans';
import type { BadgeRow, SnapshotHead, Where } from '../store/snapshot';

/** What the server says of a person at the door. */
export interface WirePerson {
  displayName: string;
  passportName?: string | null;
  honorific?: string | null;
  entity?: { code: string; name: string } | string | null;
  category?: { letter: string; colour: string; name: string } | null;
  noPhoto?: boolean;
}

export interface WireBadge extends Omit<BadgeRow, 'person' | 'badge' | 'where'>, WirePerson {
  id: string;
  inside?: Where[] | null;
  where?: Where[] | null;
}

export interface WireSnapshot {
  asOf: string;
  sequence: number;
  meeting: number | { number: number; zone: string };
  zone?: string;
  gate?: { zone?: string | null; reentry?: boolean } | null;
  keys: { id: number; publicKey: string }[];
  badges: WireBadge[];
  full: boolean;
}

export interface WireAnswer {
  scan: string;
  verdict: Verdict;
  first?: { at: string; gate: string } | null;
  person?: WirePerson | null;
  conflict?: boolean;
}

export const personOf = (wire: WirePerson): Person => ({
  displayName: wire.displayName,
  passportName: wire.passportName ?? undefined,
  honorific: wire.honorific ?? undefined,
  entity: (wire.entity && typeof wire.entity === 'object' ? wire.entity.name : wire.entity) ?? undefined,
  category: wire.category ?? undefined,
  noPhoto: wire.noPhoto,
});

export const rowOfWire = (wire: WireBadge): BadgeRow => ({
  registration: wire.registration,
  badge: wire.id,
  generation: wire.generation,
  state: wire.state,
  zones: wire.zones,
  notBefore: wire.notBefore,
  notAfter: wire.notAfter,
  person: personOf(wire),
  where: wire.where ?? wire.inside ?? [],
});

export const headOf = (wire: WireSnapshot, offset: number): SnapshotHead => {
  const meeting = typeof wire.meeting === 'object' ? wire.meeting : { number: wire.meeting, zone: wire.zone };
  return {
    asOf: wire.asOf,
    sequence: wire.sequence,
    meeting: meeting.number,
    zone: meeting.zone ?? 'UTC',
    gate: { zone: wire.gate?.zone || null, reentry: wire.gate?.reentry ?? false },
    keys: wire.keys,
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
