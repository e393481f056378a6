import { type BadgeCode, readBadgeCode } from '../badge/code';
import { isSigned, keyBytes } from '../badge/signature';
import { type Day, dayAround } from '../decide/day';
import type { Direction, DoorKnowledge, GateRules, KnownBadge, Presence, Room } from '../decide/verdict';
import { everybody, head, keepRow, rowOf, rowOfBadge } from './roll';
import type { StoredScan } from './scans';
import type { BadgeRow, Where } from './snapshot';

/** Whose badge a scan was of. */
export const registrationOf = ({ code, badge }: Pick<StoredScan, 'code' | 'badge'>): string | undefined =>
  code ? readBadgeCode(code)?.claims.registration : rowOfBadge(badge ?? '')?.registration;

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
  rowOf(registration)?.where.find(where => where.zone === zoneHere());

/** Whether that person is inside that zone and came on that day of the door. */
const isInsideOn = (row: BadgeRow, { from, until }: Day, here: string): boolean => {
  const place = row.where.find(where => where.zone === here);
  if (!place?.inside) return false;
  const since = Date.parse(place.at);
  return since >= from && since < until;
};

/** A secondary pass takes up room until its session ends, also where nobody recorded that its bearer left. */
const spent = ({ category, notAfter }: BadgeRow): boolean =>
  category === 'secondary-pass' && Date.parse(notAfter) <= Date.now() + (head.value?.offset ?? 0);

/** The room of this person's category, where it is limited, and how many others are in it now. */
const roomOf = (registration: string): Room | undefined => {
  const own = rowOf(registration);
  const limit = head.value?.limits?.find(({ category }) => category === own?.category);
  if (!own || !limit || (limit.scope === 'delegation' && !own.entity)) return;
  const today = dayAround(Date.now() + (head.value?.offset ?? 0), zone());
  const here = zoneHere();
  let inside = 0;
  for (const row of everybody()) {
    const counts = row !== own && row.category === own.category && !spent(row);
    if (counts && (limit.scope === 'meeting' || row.entity === own.entity) && isInsideOn(row, today, here))
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
    const row = rowOf(registration);
    return row && knownBadge(row);
  },
  presence: presenceOf,
  limit: roomOf,
  complete: false,
  zone: zone(),
});

const samePlace = (one: Where, other: Where | undefined): boolean =>
  one.inside === other?.inside && one.at === other.at && one.gate === other.gate;

/** Notes that somebody went through this gate, so that the same badge is not let in twice without a network. */
export const passed = (registration: string, at: string, gate: string, direction: Direction): void => {
  const row = rowOf(registration);
  if (!row) return;
  const here = { zone: zoneHere(), inside: direction === 'in', at, gate };
  const before = row.where.find(where => where.zone === here.zone);
  if (!samePlace(here, before)) keepRow(placed(row, here));
};

const placed = (row: BadgeRow, here: Where): BadgeRow => ({
  ...row,
  where: [...row.where.filter(where => where.zone !== here.zone), here],
});

/** An act of this phone, by its own clock, and how far the server's was ahead. */
export interface Act {
  at: string;
  offset: number;
  direction: Direction;
}

/** How far the server's time of an act may be from the phone's: the offset is measured through a slow network. */
const SAME_ACT = 5000;

/** Whether somebody is where this act left them; the server, once it knows of the act, says when in its own time. */
const isFrom = (where: Where, { at, offset, direction }: Act): boolean => {
  const apart = Date.parse(where.at) - Date.parse(at);
  return (
    where.inside === (direction === 'in') && Math.min(Math.abs(apart), Math.abs(apart - offset)) <= SAME_ACT
  );
};

/** What was taken back counts after all: they are where the act left them, unless they have moved since. */
export const repassed = (registration: string, act: Act): void => {
  const row = rowOf(registration);
  const here = row?.where.find(where => where.zone === zoneHere());
  const back = { ...act, direction: act.direction === 'in' ? ('out' as const) : ('in' as const) };
  if (row && here && isFrom(here, back)) keepRow(placed(row, { ...here, inside: act.direction === 'in' }));
};

/** Takes back what an act noted, as the server does: they are on the other side again. */
export const unpassed = (registration: string, act: Act): void => {
  const row = rowOf(registration);
  const here = row?.where.find(where => where.zone === zoneHere());
  if (row && here && isFrom(here, act)) keepRow(placed(row, { ...here, inside: act.direction === 'out' }));
};
