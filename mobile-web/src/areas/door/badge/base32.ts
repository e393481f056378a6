const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The bytes that an unpadded RFC 4648 text stands for; undefined when it is not the one text of exactly `length`
 * bytes (stray bits at the end would be a second spelling of the same badge).
 */
export const decodeBase32 = (text: string, length: number): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length !== Math.ceil((length * 8) / 5)) return undefined;
  const bytes = new Uint8Array(length);
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return undefined;
    buffer = ((buffer << 5) | digit) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = buffer >> bits;
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : undefined;
};

export const encodeBase32 = (bytes: Uint8Array): string => {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(buffer << (5 - bits)) & 31] : text;
};
