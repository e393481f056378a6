/** Whoever signs out forgets what begins so: see `api/kept`. */
const PREFIX = 'plenary.podium ';

/** What this tab learned of a meeting: a reload without a network shows it again. */
export const recall = <T>(key: string): T | undefined => {
  try {
    return (JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
};

export const keep = (key: string, value: unknown): void => {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Nothing can be stored: after a reload it is asked for again.
  }
};
