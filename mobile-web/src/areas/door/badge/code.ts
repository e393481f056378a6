import { decodeBase32, encodeBase32 } from './base32';

/** What a badge code says, true or not; it names nobody (P5). */
export interface BadgeClaims {
  keyId: number;
  /** The meeting's number in codes. */
  meeting: number;
  /** Public random number of the registration, 16 hexadecimal digits. */
  registration: string;
  /** Counts the badges printed for one registration (B2). */
  generation: number;
  category: number;
  /** Epoch milliseconds; first valid instant and first invalid one. */
  notBefore: number;
  notAfter: number;
  /** Letters A to H of the zones it opens. */
  zones: string;
}

export interface BadgeCode {
  text: string;
  claims: BadgeClaims;
  /** What the meeting's key signed: the domain and the 24 bytes of claims. */
  message: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

const PREFIX = 'PLENARY:';
const VERSION = 1;
const CLAIMS = 24;
const SIGNATURE = 64;
const LONGEST = 256;
const DOMAIN = new TextEncoder().encode('plenary badge code 1\0');
const MINUTE = 60_000;

/** Letters of the zones in a byte, A is the lowest bit. */
export const zoneLetters = (bits: number): string =>
  [...'ABCDEFGH'].filter((_letter, index) => bits & (1 << index)).join('');

const claimsOf = (bytes: Uint8Array<ArrayBuffer>): BadgeClaims => {
  const view = new DataView(bytes.buffer);
  const notBefore = view.getUint32(17) * MINUTE;
  return {
    keyId: view.getUint8(1),
    meeting: view.getUint32(2),
    registration: view.getBigUint64(6).toString(16).padStart(16, '0'),
    generation: view.getUint16(14),
    category: view.getUint8(16),
    notBefore,
    notAfter: notBefore + view.getUint16(21) * 60 * MINUTE,
    zones: zoneLetters(view.getUint8(23)),
  };
};

const signedMessage = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const message = new Uint8Array(DOMAIN.length + CLAIMS);
  message.set(DOMAIN);
  message.set(bytes.subarray(0, CLAIMS), DOMAIN.length);
  return message;
};

/** Exactly what the server does: other spaces and other alphabets' letters are left as they are, and refused. */
const tidied = (seen: string): string => {
  let start = 0;
  let end = seen.length;
  while (start < end && seen.charCodeAt(start) <= 0x20) start++;
  while (end > start && seen.charCodeAt(end - 1) <= 0x20) end--;
  return seen.slice(start, end).replace(/[a-z]/g, letter => letter.toUpperCase());
};

/**
 * Reads what a camera or a keyboard scanner saw, as the server reads it: undefined when it is no badge code of a
 * version that we know. Never throws and never trusts: only the signature says who made it.
 */
export const readBadgeCode = (seen: string): BadgeCode | undefined => {
  if (seen.length > LONGEST) return undefined;
  const tidy = tidied(seen);
  if (!tidy.startsWith(PREFIX)) return undefined;
  const bytes = decodeBase32(tidy.slice(PREFIX.length), CLAIMS + SIGNATURE);
  if (!bytes || bytes[0] !== VERSION) return undefined;
  return {
    text: PREFIX + encodeBase32(bytes),
    claims: claimsOf(bytes),
    message: signedMessage(bytes),
    signature: bytes.slice(CLAIMS),
  };
};

/** SHA-256 of the code's text in hexadecimal: what server and snapshot keep instead of the code. */
export const digestOf = async (code: BadgeCode): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code.text));
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('');
};
