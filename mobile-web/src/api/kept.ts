/**
 * What somebody typed and has not sent yet survives a reload: on this tab only, under the person who typed it, until it is
 * sent, given up, or the person signs out, on whichever tab.
 */
export interface Kept<T> {
  /** Only what differs from what the form began with, so that the newest state of everything else is shown. */
  changes: Partial<T>;
  /** Something was typed that is not kept: it needs more protection than this storage gives. */
  partly?: boolean;
}

const PREFIX = 'plenary.typed ';
const keyOf = (person: string, form: string): string => `${PREFIX}${person} ${form}`;

export const readKept = <T>(person: string, form: string): Kept<T> | undefined => {
  try {
    const found = sessionStorage.getItem(keyOf(person, form));
    return found ? (JSON.parse(found) as Kept<T>) : undefined;
  } catch {
    return undefined;
  }
};

/** False where the browser refuses: storage is shut off or full. */
export const keepTyped = <T>(person: string, form: string, kept: Kept<T>): boolean => {
  try {
    sessionStorage.setItem(keyOf(person, form), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

const forget = (wanted: (key: string) => boolean): void => {
  try {
    for (const key of Object.keys(sessionStorage)) if (wanted(key)) sessionStorage.removeItem(key);
  } catch {
    // Where nothing can be stored there is nothing to forget.
  }
};

export const forgetTyped = (person: string, form: string): void => {
  const key = keyOf(person, form);
  forget(each => each === key);
};

/** What was typed, and the podiums that the tab remembers (`live/podium/kept`). */
const OWN = /^plenary\.(typed|podium) /;
const forgetHere = (): void => forget(key => OWN.test(key));

/** Each tab has a storage of its own: the others are told, and forget theirs. */
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('plenary.signed-out');

export const forgetAllTyped = (): void => {
  forgetHere();
  tabs?.postMessage('forget');
};

/** Forgets when the person signs out on another tab, and tells whoever shows their pages. */
export const followSignOut = (signedOut: () => void): void =>
  tabs?.addEventListener('message', () => {
    forgetHere();
    signedOut();
  });
