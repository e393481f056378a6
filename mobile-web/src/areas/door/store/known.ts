import { signal } from '@preact/signals';
import type { BadgeCode } from '../badge/code';
import { isSigned, keyBytes } from '../badge/signature';
import { doorDay } from '../decide/day';
import type { Direction, DoorKnowledge, GateRules, KnownBadge, Presence, Room } from '../decide/verdict';
import { type BadgeRow, keepRow, readSnapshot, type SnapshotHead, writeSnapshot } from './snapshot';

/** What the door knows, in memory: a verdict must not wait for the disk. */
const rows = new Map<string, BadgeRow>();
const byBadge = new Map<string, BadgeRow>();

export const head = signal<SnapshotHead | undefined>(undefined);
export const badgeCount = signal(0);

const remember = (row: BadgeRow): void => {
  rows.set(row.registration, row);
  byBadge.set(row.badge, row);
};

export const loadKnown = async (): Promise<void> => {
  const kept = await readSnapshot();
  rows.clear();
  byBadge.clear();
  for (const row of kept.rows) remember(row);
  head.value = kept.head;
  badgeCount.value = rows.size;
};

/** Takes over a snapshot, whole or what changed. */
export const learn = async (next: SnapshotHead, changed: BadgeRow[], full: boolean): Promise<void> => {
  if (full) {
    rows.clear();
    byBadge.clear();
  }
  for (const row of changed) remember(row);
  head.value = next;
  badgeCount.value = rows.size;
  await writeSnapshot(next, changed, full);
};

export const everybody = (): Iterable<BadgeRow> => rows.values();
export const rowOf = (registration: string): BadgeRow | undefined => rows.get(registration);
export const rowOfBadge = (badge: string): BadgeRow | undefined => byBadge.get(badge);

export const gateRules = (): GateRules => head.value?.gate ?? { zone: null, reentry: false };

const knownBadge = (row: BadgeRow): KnownBadge => ({
  generation: row.generation,
  state: row.state,
  zones: row.zones,
  notBefore: Date.parse(row.notBefore),
  notAfter: Date.parse(row.notAfter),
});

const zoneHere = (): string => gateRules().zone ?? '';

const presenceOf = (registration: string): Presence | undefined =>
  rows.get(registration)?.where.find(where => where.zone === zoneHere());

/** Whether that person is inside here on that day of the door. */
const insideOn = (row: BadgeRow, day: number): boolean => {
  const here = row.where.find(where => where.zone === zoneHere());
  return here?.inside === true && doorDay(Date.parse(here.at), zone()) === day;
};

/** The room of this person's category, where it is limited, and how many others are in it now. */
const roomOf = (registration: string): Room | undefined => {
  const own = rows.get(registration);
  const limit = head.value?.limits?.find(({ category }) => category === own?.category);
  if (!own || !limit || (limit.scope === 'delegation' && !own.entity)) return;
  const today = doorDay(Date.now() + (head.value?.offset ?? 0), zone());
  let inside = 0;
  for (const row of rows.values()) {
    const counts = row !== own && row.category === own.category;
    if (counts && (limit.scope === 'meeting' || row.entity === own.entity) && insideOn(row, today))
      inside += 1;
  }
  return { most: limit.most, inside };
};

const zone = (): string => head.value?.zone ?? 'UTC';

const signed = async (code: BadgeCode): Promise<boolean | undefined> => {
  const key = head.value?.keys.find(each => each.id === code.claims.keyId);
  return key && isSigned(code, keyBytes(key.publicKey));
};

/** The snapshot as the rules want it. It may be older than a badge, hence never complete (B7). */
export const knowledge = (): DoorKnowledge => ({
  meeting: head.value?.meeting ?? -1,
  signed,
  badge: registration => {
    const row = rows.get(registration);
    return row && knownBadge(row);
  },
  presence: presenceOf,
  limit: roomOf,
  complete: false,
  zone: zone(),
});

/** Notes that somebody went through this gate, so that the same badge is not let in twice without a network. */
export const passed = (registration: string, at: string, gate: string, direction: Direction): void => {
  const row = rows.get(registration);
  if (!row) return;
  const here = { zone: zoneHere(), inside: direction === 'in', at, gate };
  const next = { ...row, where: [...row.where.filter(where => where.zone !== here.zone), here] };
  remember(next);
  void keepRow(next);
};
