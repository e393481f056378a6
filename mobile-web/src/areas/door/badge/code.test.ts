import { etc, getPublicKeyAsync, signAsync } from '@noble/ed25519';
import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from './base32';
import { digestOf, readBadgeCode } from './code';
import { isSigned, keyBytes } from './signature';

const SECRET = new Uint8Array(32).fill(7);

const claims = (): Uint8Array => {
  const bytes = new Uint8Array(24);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 1);
  view.setUint8(1, 3);
  view.setUint32(2, 7);
  view.setBigUint64(6, 0x123456789abcdef0n);
  view.setUint16(14, 2);
  view.setUint8(16, 4);
  view.setUint32(17, Date.parse('2026-11-23T06:00:00Z') / 60_000);
  view.setUint16(21, 72);
  view.setUint8(23, 0b101);
  return bytes;
};

const printed = async (secret = SECRET): Promise<string> => {
  const domain = new TextEncoder().encode('plenary badge code 1\0');
  const signature = await signAsync(etc.concatBytes(domain, claims()), secret);
  return `PLENARY:${encodeBase32(etc.concatBytes(claims(), signature))}`;
};

const ownKey = async () => new Uint8Array(await getPublicKeyAsync(SECRET));

describe('a badge code', () => {
  it('says what was signed', async () => {
    const text = await printed();
    expect(text).toHaveLength(149);
    const code = readBadgeCode(text);
    expect(code?.claims).toEqual({
      keyId: 3,
      meeting: 7,
      registration: '123456789abcdef0',
      generation: 2,
      category: 4,
      notBefore: Date.parse('2026-11-23T06:00:00Z'),
      notAfter: Date.parse('2026-11-26T06:00:00Z'),
      zones: 'AC',
    });
    expect(await isSigned(code!, await ownKey())).toBe(true);
    expect(await digestOf(code!)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may come from a keyboard scanner in lower case with a line end', async () => {
    const text = await printed();
    expect(readBadgeCode(`${text.toLowerCase()}\r\n`)?.text).toBe(text);
  });

  it('of another key, or with one letter changed, is signed by nobody we know', async () => {
    const other = readBadgeCode(await printed(new Uint8Array(32).fill(8)));
    expect(await isSigned(other!, await ownKey())).toBe(false);
    const text = await printed();
    const changed = readBadgeCode(`${text.slice(0, 30)}${text[30] === 'A' ? 'B' : 'A'}${text.slice(31)}`);
    expect(changed).toBeDefined();
    expect(await isSigned(changed!, await ownKey())).toBe(false);
    expect(await isSigned(changed!, keyBytes('AAAA'))).toBe(false);
  });

  it.each(['', ' ', 'PLENARY:', 'https://example.org/e/1', `PLENARY:${'A'.repeat(141)}`, 'A'.repeat(4096)])(
    'is not %s',
    text => expect(readBadgeCode(text)).toBeUndefined(),
  );

  it('has one spelling only', async () => {
    const text = await printed();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const twin = alphabet[alphabet.indexOf(text.at(-1)!) ^ 1];
    expect(readBadgeCode(text.slice(0, -1) + twin)).toBeUndefined();
  });
});

it('base32 is one to one', () => {
  for (let length = 1; length < 40; length++) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    expect(decodeBase32(encodeBase32(bytes), length)).toEqual(bytes);
  }
});
