import type { BadgeCode } from './code';

type Verify = (code: BadgeCode, publicKey: Uint8Array<ArrayBuffer>) => Promise<boolean>;

const native: Verify = async (code, publicKey) => {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, code.signature, code.message);
};

const portable: Verify = async (code, publicKey) => {
  const { verifyAsync } = await import('@noble/ed25519');
  return verifyAsync(code.signature, code.message, publicKey);
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

/** Whether the owner of the key signed exactly these claims; a damaged key or signature is a no. */
export const isSigned: Verify = async (code, publicKey) => {
  const verify = await prepareSignatures();
  try {
    return await verify(code, publicKey);
  } catch {
    return false;
  }
};

/** The 32 bytes of a public key as the door's snapshot carries it: base64 or base64url. */
export const keyBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, letter => letter.charCodeAt(0));
};
