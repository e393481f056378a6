/** What another window of this phone has changed in the store. */
export type Changed = 'people' | 'scans' | 'device';

const NAME = 'plenary-door';

let channel: BroadcastChannel | undefined;

/**
 * Tells the other windows, also from a page that does not hear them itself: a phone that has opened the gate twice must not
 * admit a badge twice, nor stand at the old gate when it was enrolled at another.
 */
export const tellWindows = (changed: Changed): void => {
  channel?.postMessage(changed);
  if (channel || typeof BroadcastChannel === 'undefined') return;
  const once = new BroadcastChannel(NAME);
  once.postMessage(changed);
  once.close();
};

export const hearWindows = (heard: (changed: Changed) => void): (() => void) => {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const opened = new BroadcastChannel(NAME);
  channel = opened;
  opened.onmessage = ({ data }: MessageEvent<Changed>) => heard(data);
  return () => {
    opened.close();
    if (channel === opened) channel = undefined;
  };
};
