import { device } from './device';

/** Which photo: by the badge, and told apart from an earlier one of the same person. */
export interface PhotoRef {
  badge: string;
  version: string;
}

/** So many faces are remembered at most, some 40 KB each: whoever comes back is seen at once, also without a network. */
const MOST = 200;
const PATIENCE = 8000;

/** In memory only, and only of people who stood here; nothing of a photo is ever written on the phone. */
let remembered = new Map<string, string>();

const nameOf = ({ badge, version }: PhotoRef) => `${badge} ${version}`;

/** Pages may show pictures of this server and such that are written into them, and no others. */
const written = (photo: ArrayBuffer): string => {
  let bytes = '';
  for (const byte of new Uint8Array(photo)) bytes += String.fromCharCode(byte);
  return `data:image/jpeg;base64,${btoa(bytes)}`;
};

const ask = async ({ badge }: PhotoRef): Promise<string | undefined> => {
  const own = device.value;
  if (!own) return;
  const response = await globalThis.fetch(`/api/v1/meetings/${own.meeting}/door/photos/${badge}`, {
    headers: { authorization: `Bearer ${own.token}` },
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE),
  });
  return response.ok ? written(await response.arrayBuffer()) : undefined;
};

/** The photo if it is remembered: then it is there with the verdict. */
export const rememberedPhoto = (photo: PhotoRef): string | undefined => remembered.get(nameOf(photo));

/** The photo, from the server where it is not remembered; nothing where there is no network. */
export const photoOf = async (photo: PhotoRef): Promise<string | undefined> => {
  const mine = remembered;
  const name = nameOf(photo);
  const found = mine.get(name) ?? (await ask(photo).catch(() => undefined));
  if (!found) return;
  mine.delete(name);
  mine.set(name, found); // the last seen is forgotten last
  for (const oldest of mine.keys()) {
    if (mine.size <= MOST) break;
    mine.delete(oldest);
  }
  return found;
};

/** Nobody is known here any more; what was asked for before comes too late to be remembered. */
export const forgetPhotos = (): void => {
  remembered = new Map();
};
