/**
 * Draws a lot again as the server drew it (L9): the SHA-256 of the seed's digits, read as an unsigned number, modulo the number
 * of candidates; undefined where the browser does not compute.
 */
export const drawAgain = async (seed: string, candidates: number): Promise<number | undefined> => {
  if (!globalThis.crypto?.subtle || candidates === 0) return undefined;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(seed));
  const digits = [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return Number(BigInt(`0x${digits}`) % BigInt(candidates));
};
