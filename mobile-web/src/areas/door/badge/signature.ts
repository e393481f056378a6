import type { BadgeCode } from './code';

type Verify = (
  code: Pick<BadgeCode, 'message' | 'signature'>,
  publicKey: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

const native: Verify = async (code, publicKey) => {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, code.signature, code.message);
};

const portable: Verify = async (code, publicKey) => {
  const { verifyAsync } = await import('@noble/ed25519');
  return verifyAsync(code.signature, code.message, publicKey, { zip215: false });
};

let chosen: Promise<Verify> | undefined;

const choose = async (): Promise<Verify> => {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify']);
    return native;
  } catch {
    return portable;
  }
};

/** Fetches what verification needs, so that the first scan without a network does not wait for it. */
export const prepareSignatures = (): Promise<Verify> => {
  chosen ??= choose().then(async verify => {
    if (verify === portable) await import('@noble/ed25519');
    return verify;
  });
  return chosen;
};

const ONES = 'ff'.repeat(30);

/** The points of small order, without their sign: with one of them as the key anybody could sign, and browsers take it. */
const WEAK = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${ONES}7f`,
  `ed${ONES}7f`,
  `ee${ONES}7f`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

const isWeak = (publicKey: Uint8Array): boolean =>
  WEAK.has(
    Array.from(publicKey, (byte, at) => (at === 31 ? byte & 0x7f : byte).toString(16).padStart(2, '0')).join(
      '',
    ),
  );

/** Whether the owner of the key signed exactly these claims; a damaged or weak key or signature is a no. */
export const isSigned: Verify = async (code, publicKey) => {
  if (isWeak(publicKey)) return false;
  const verify = await prepareSignatures();
  try {
    return await verify(code, publicKey);
  } catch {
    return false;
  }
};

/** Whether this browser takes a genuine signature for one: for rehearsals, with signatures that are known. */
export const isGenuine = (
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<boolean> => isSigned({ message, signature }, publicKey);

/** The 32 bytes of a public key as the door's snapshot carries it: base64 or base64url. */
export const keyBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, letter => letter.charCodeAt(0));
};
