import { readBadgeCode } from '../badge/code';
import { type Direction, decide, decideByName, type Ruling } from '../decide/verdict';
import { device, gateName } from '../store/device';
import { gateRules, knowledge, passed } from '../store/known';
import { rowOf } from '../store/roll';
import { keepScan, type Person, type StoredScan } from '../store/scans';
import type { BadgeRow } from '../store/snapshot';
import { connected, offset } from '../sync/sync';
import { syncSoon } from '../sync/triggers';

/** A verdict as the screen shows it. */
export interface Shown extends Ruling {
  scan: string;
  at: string;
  direction: Direction;
  person?: Person;
  /** By which the roll knows the badge, where it does. */
  registration?: string;
  /** Said without a network; the server may know more later. */
  alone: boolean;
  /** Taken back by whoever stands here. */
  undone?: boolean;
  /** The server would not have it taken back: it still counts. */
  notUndone?: boolean;
  /** Admitted by a supervisor, whatever the rules said (B10). */
  overridden?: boolean;
}

const record = async (
  what: Pick<StoredScan, 'code' | 'badge'>,
  ruling: Ruling,
  direction: Direction,
  row?: BadgeRow,
): Promise<Shown> => {
  const scan: StoredScan = {
    ...what,
    id: crypto.randomUUID(),
    device: device.value?.device,
    at: new Date().toISOString(),
    offset: offset(),
    gate: device.value?.gate.id ?? '',
    direction,
    decided: ruling.verdict,
    person: row?.person,
    pending: 1,
  };
  await keepScan(scan);
  const admitted = ruling.verdict === 'admitted';
  if (admitted && row) passed(row.registration, scan.at, gateName(), direction);
  syncSoon();
  const { registration, person } = row ?? {};
  return { ...ruling, scan: scan.id, at: scan.at, direction, person, registration, alone: !connected.value };
};

/** Decides on a code that a camera or keyboard scanner read, keeps the scan, and only then answers (B5, B7). */
export const passCode = async (code: string, direction: Direction): Promise<Shown> => {
  const at = Date.now() + offset();
  const ruling = await decide({ code, at, direction }, gateRules(), knowledge());
  const claims = readBadgeCode(code)?.claims;
  const trusted = ruling.verdict !== 'forged-code' && ruling.verdict !== 'wrong-meeting';
  const row = claims && trusted ? rowOf(claims.registration) : undefined;
  return record({ code: code.slice(0, 256) }, ruling, direction, row);
};

/** Decides on a person who was found by name (B10). */
export const passPerson = async (row: BadgeRow, direction: Direction): Promise<Shown> => {
  const at = Date.now() + offset();
  const ruling = decideByName(row.registration, { at, direction }, gateRules(), knowledge());
  return record({ badge: row.badge }, ruling, direction, row);
};
