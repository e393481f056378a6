import { device } from './device';
import { keepPhoto, keptPhoto, mayKeepPhotos } from './keptPhotos';

/** Which photo: by the badge, and told apart from an earlier one of the same person. */
export interface PhotoRef {
  badge: string;
  version: string;
}

/** So many faces are remembered at most, some 40 KB each: whoever comes back is seen at once. */
const MOST = 200;
const PATIENCE = 8000;

/** In memory, of people who stood here; what is kept besides is sealed. */
let remembered = new Map<string, string>();

export const nameOf = ({ badge, version }: PhotoRef): string => `${badge} ${version}`;

/** Pages may show pictures of this server and such that are written into them, and no others. */
const written = (photo: ArrayBuffer): string => {
  let bytes = '';
  for (const byte of new Uint8Array(photo)) bytes += String.fromCharCode(byte);
  return `data:image/jpeg;base64,${btoa(bytes)}`;
};

/** What the server said: the photo, or that there is none, or that this phone has had enough for now. */
export interface Asked {
  source?: string;
  enough?: boolean;
}

/** Fails where there is no network. */
export const askFor = async ({ badge }: PhotoRef): Promise<Asked> => {
  const own = device.value;
  if (!own) return {};
  const response = await globalThis.fetch(`/api/v1/meetings/${own.meeting}/door/photos/${badge}`, {
    headers: { authorization: `Bearer ${own.token}` },
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.ok) return { source: written(await response.arrayBuffer()) };
  return { enough: response.status !== 404 };
};

/** The photo if it is remembered: then it is there with the verdict. */
export const rememberedPhoto = (photo: PhotoRef): string | undefined => remembered.get(nameOf(photo));

/** What is asked for because somebody stands here is kept as well, after it is shown. */
const asked = async (photo: PhotoRef, mine: Map<string, string>): Promise<string | undefined> => {
  const { source } = await askFor(photo);
  if (source && mine === remembered) void kept(photo, source);
  return source;
};

const kept = async (photo: PhotoRef, source: string): Promise<void> => {
  try {
    if (await mayKeepPhotos()) await keepPhoto(nameOf(photo), source);
  } catch (fault) {
    console.warn(fault); // no room: it is asked for again
  }
};

/** The photo, from the phone's store or else from the server; nothing where there is neither. */
export const photoOf = async (photo: PhotoRef): Promise<string | undefined> => {
  const mine = remembered;
  const name = nameOf(photo);
  const found =
    mine.get(name) ??
    (await keptPhoto(name).catch(() => undefined)) ??
    (await asked(photo, mine).catch(() => undefined));
  if (!found) return;
  mine.delete(name);
  mine.set(name, found); // the last seen is forgotten last
  for (const oldest of mine.keys()) {
    if (mine.size <= MOST) break;
    mine.delete(oldest);
  }
  return found;
};

/** Whoever's photo the snapshot names no more is remembered by none. */
export const rememberOnly = (wanted: Set<string>): void => {
  for (const name of remembered.keys()) if (!wanted.has(name)) remembered.delete(name);
};

/** Nobody is known here any more; what was asked for before comes too late to be remembered. */
export const forgetPhotos = (): void => {
  remembered = new Map();
};
