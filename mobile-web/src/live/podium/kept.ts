import type { PodiumView } from '../../api/podium';

/** Whoever signs out forgets what begins so: see `api/kept`. */
const PREFIX = 'plenary.podium ';

/** The last state of a podium, on this tab only: a reload in mid-statement shows it at once, with or without a network. */
interface Kept {
  view: PodiumView;
  /** The server's instant of the last contact. */
  heard: number;
}

export const readPodium = (key: string): Kept | undefined => {
  try {
    const found = sessionStorage.getItem(PREFIX + key);
    return found ? (JSON.parse(found) as Kept) : undefined;
  } catch {
    return undefined;
  }
};

export const keepPodium = (key: string, kept: Kept): void => {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(kept));
  } catch {
    // Nothing can be stored: a reload waits for the server.
  }
};
