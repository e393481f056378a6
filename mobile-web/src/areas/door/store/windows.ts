/** What another window of this phone has changed in the store. */
export type Changed = 'people' | 'scans' | 'device';

let channel: BroadcastChannel | undefined;

/** Tells the other windows; a phone that has opened the gate twice must not admit a badge twice. */
export const tellWindows = (changed: Changed): void => channel?.postMessage(changed);

export const hearWindows = (heard: (changed: Changed) => void): (() => void) => {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const opened = new BroadcastChannel('plenary-door');
  channel = opened;
  opened.onmessage = ({ data }: MessageEvent<Changed>) => heard(data);
  return () => {
    opened.close();
    if (channel === opened) channel = undefined;
  };
};
