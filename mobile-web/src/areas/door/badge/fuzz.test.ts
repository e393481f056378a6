import { afterEach, describe, expect, it, vi } from 'vitest';
import { CodeMutations, digest, flip, mutationsFile, vectors } from '../../../test/codeMutations';
import { type DoorKnowledge, decide } from '../decide/verdict';
import { decodeBase32, encodeBase32 } from './base32';
import { type BadgeCode, readBadgeCode } from './code';
import { isSigned, keyBytes } from './signature';

const COUNT = 100_000;
const SEED = 20_261_122;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const FIELD = 2n ** 255n - 19n;
/** The rules once more, as a pattern: version 1 in the first two letters, no stray bit in the last. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the rules drop them
const CODE = /^[\x00-\x20]*(PLENARY:A[E-H][A-Z2-7]{138}[ACEGIKMOQSUWY246])[\x00-\x20]*$/i;

const canonical = (text: string): string | undefined =>
  text.length <= 256 ? CODE.exec(text)?.[1]?.toUpperCase() : undefined;

const keys = new Map(vectors.keys.map(key => [key.id, keyBytes(key.publicKey)]));

/** What this meeting signed with the key that the code names. */
const own = new Set(
  Object.values(vectors.codes)
    .filter(code => code.claims?.key === code.signedBy && code.claims?.meeting === vectors.meeting)
    .filter(code => keys.has(code.signedBy!))
    .map(code => code.text),
);

/** A device that has heard of no badge yet: nothing but the signature stands before a forged code. */
const known: DoorKnowledge = {
  meeting: vectors.meeting,
  signed: async (code: BadgeCode) => {
    const key = keys.get(code.claims.keyId);
    return key && isSigned(code, key);
  },
  badge: () => null,
  presence: () => null,
  limit: () => null,
  complete: false,
  zone: 'Europe/Berlin',
};

const verdict = async (code: string, direction: 'in' | 'out'): Promise<string> => {
  const approach = { code, at: Date.parse('2026-11-23T08:00:00Z'), direction };
  return (await decide(approach, { zone: null, reentry: true }, known)).verdict;
};

const littleEndian = (number: bigint): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: 32 }, (_byte, i) => Number((number >> BigInt(8 * i)) & 255n));

const numberOf = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

const EIGHTH = numberOf(
  Uint8Array.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'.match(/../g)!, pair =>
    Number.parseInt(pair, 16),
  ),
);

/** The points of small order in all their spellings, among them those beyond the field and with a sign of zero. */
const smallPoints = [0n, 1n, FIELD - 1n, FIELD, FIELD + 1n, EIGHTH, FIELD - EIGHTH]
  .flatMap(y => [y, y + 2n ** 255n])
  .map(littleEndian);

const withSignature = (signed: string, point: Uint8Array, scalar: bigint): string => {
  const bytes = decodeBase32(signed.slice(8), 88)!;
  bytes.set(point, 24);
  bytes.set(littleEndian(scalar), 56);
  return `PLENARY:${encodeBase32(bytes)}`;
};

const malleable = (signed: string): string[] => {
  const bytes = decodeBase32(signed.slice(8), 88)!;
  const point = bytes.slice(24, 56);
  const scalar = numberOf(bytes.slice(56));
  return [
    ...Array.from({ length: 14 }, (_each, times) =>
      withSignature(signed, point, scalar + ORDER * BigInt(times + 1)),
    ),
    ...[ORDER - scalar, 0n, ORDER, 2n ** 256n - 1n].map(other => withSignature(signed, point, other)),
    ...smallPoints.flatMap(small => [scalar, 0n, ORDER].map(other => withSignature(signed, small, other))),
  ];
};

afterEach(() => vi.restoreAllMocks());

describe(`spoilt codes (seed ${SEED})`, () => {
  it('are read in their one spelling or not at all', () => {
    const mutations = new CodeMutations(SEED);
    let codes = 0;
    for (let i = 0; i < COUNT; i++) {
      const text = mutations.next();
      const read = readBadgeCode(text)?.text;
      if (read !== canonical(text)) expect.fail(`${JSON.stringify(text)} reads as ${read}`);
      if (read) codes++;
    }
    console.info(`spoilt codes: ${COUNT} texts read from seed ${SEED}; ${codes} read as codes`);
    expect(codes).toBeGreaterThan(COUNT / 5);
  });

  it('are read, and judged, as the server does', async () => {
    const mutations = new CodeMutations();
    const texts = Array.from({ length: mutationsFile.sample }, () => mutations.next());
    const readings = texts.map(text => {
      const code = readBadgeCode(text);
      if (!code) return '-';
      const { keyId, meeting, registration, generation, category, notBefore, notAfter, zones } = code.claims;
      return [code.text, keyId, meeting, registration, generation, category, notBefore, notAfter, zones].join(
        ' ',
      );
    });
    const verdicts: string[] = [];
    for (const text of texts) {
      const said = await verdict(text, 'in');
      verdicts.push(said);
      if (said === 'admitted') expect(own).toContain(readBadgeCode(text)?.text);
    }
    expect({ texts: digest(texts), readings: digest(readings), verdicts: digest(verdicts) }).toEqual(
      mutationsFile.digests,
    );
  });

  it('let nobody in with any bit flipped, or with a signature that is the same to a careless eye', async () => {
    const signed = [...own][0]!;
    expect(await verdict(signed, 'out')).toBe('admitted');
    const forged = [...Array.from({ length: 704 }, (_each, bit) => flip(signed, bit)), ...malleable(signed)];
    console.info(`forged codes: ${forged.length} shown at the door`);
    expect(new Set(forged).size).toBeGreaterThan(704 + 50);
    for (const text of forged) expect(await verdict(text, 'out'), text).not.toBe('admitted');
  });

  it('are signed by no key of small order, with which everybody could sign', async () => {
    const texts = smallPoints.map(point => withSignature([...own][0]!, point, 0n));
    for (const key of smallPoints)
      for (const text of texts) expect(await isSigned(readBadgeCode(text)!, key)).toBe(false);
  });
});

describe('where the browser knows no Ed25519', () => {
  it('the same signatures are refused', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('none', 'NotSupportedError'));
    vi.resetModules();
    const portable = await import('./signature');
    const signed = [...own][0]!;
    const key = keys.get(1)!;
    expect(await portable.isSigned(readBadgeCode(signed)!, key)).toBe(true);
    for (const text of malleable(signed))
      expect(await portable.isSigned(readBadgeCode(text)!, key), text).toBe(false);
    const forged = readBadgeCode(withSignature(signed, smallPoints[2]!, 0n))!;
    for (const small of smallPoints) expect(await portable.isSigned(forged, small)).toBe(false);
  });
});
