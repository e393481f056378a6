import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BadgeCode } from '../badge/code';
import { isSigned, keyBytes } from '../badge/signature';
import { OVERRIDABLE } from './override';
import { type Direction, type DoorKnowledge, decide, type GateRules, type Presence } from './verdict';

interface Laid {
  scan: { code: string; at: string; direction: Direction };
  gate: GateRules & { name: string };
  badge: { generation: number; state: string; zones: string; notBefore: string; notAfter: string } | null;
  presence: Presence | null;
  limit: { most: number; inside: number } | null;
  complete: boolean;
  zone: string;
}

interface Case extends Partial<Laid> {
  name: string;
  rule: string;
  expect: { verdict: string; first?: Partial<Presence> };
}

interface Vectors {
  meeting: number;
  keys: { id: number; publicKey: string }[];
  overridable: string[];
  codes: Record<string, { text: string }>;
  defaults: Laid;
  cases: Case[];
}

// The server's own table: one set of rules, two implementations.
const vectors = JSON.parse(
  readFileSync(resolve(process.cwd(), '../backend/src/test/resources/checkin/verdict-vectors.json'), 'utf8'),
) as Vectors;

const over = (base: unknown, change: unknown): unknown => {
  const plain = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (change === undefined) return base;
  if (!plain(base) || !plain(change)) return change;
  const result = { ...(base as Record<string, unknown>) };
  for (const [key, value] of Object.entries(change as object)) result[key] = over(result[key], value);
  return result;
};

const laid = (each: Case): Laid => {
  const { name: _name, rule: _rule, expect: _expect, ...change } = each;
  return over(vectors.defaults, change) as Laid;
};

const keys = new Map(vectors.keys.map(key => [key.id, keyBytes(key.publicKey)]));

const signed = async (code: BadgeCode) => {
  const key = keys.get(code.claims.keyId);
  return key && isSigned(code, key);
};

const knowledge = (each: Laid): DoorKnowledge => ({
  meeting: vectors.meeting,
  signed,
  badge: () =>
    each.badge && {
      ...each.badge,
      notBefore: Date.parse(each.badge.notBefore),
      notAfter: Date.parse(each.badge.notAfter),
    },
  presence: () => each.presence,
  limit: () => each.limit,
  complete: each.complete,
  zone: each.zone,
});

const textOf = (code: string): string => (code.startsWith('@') ? vectors.codes[code.slice(1)]!.text : code);

describe('the door decides as the server does', () => {
  it.each(vectors.cases.map(each => [each.name, each] as const))('%s', async (_name, each) => {
    const { scan, gate, ...rest } = laid(each);
    const approach = { code: textOf(scan.code), at: Date.parse(scan.at), direction: scan.direction };
    const ruling = await decide(approach, gate, knowledge({ scan, gate, ...rest }));
    expect(ruling.verdict).toBe(each.expect.verdict);
    if (each.expect.first) expect(ruling.first).toMatchObject(each.expect.first);
  });

  it('over a table that has cases', () => {
    console.info(`${vectors.cases.length} vectors: the door's rules in TypeScript`);
    expect(vectors.cases.length).toBeGreaterThanOrEqual(200);
  });
});

it('a supervisor may override what the server lets them override', () => {
  expect([...OVERRIDABLE]).toEqual(vectors.overridable);
});
