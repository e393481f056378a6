/** This tab as a presiding device: its secret name survives a reload, and no second tab has it. */
const KEPT = 'plenary.podium-device';

const read = (): string | undefined => {
  try {
    return sessionStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
};

const keep = (device: string): string => {
  try {
    sessionStorage.setItem(KEPT, device);
  } catch {
    // Nothing can be stored: after a reload this is another device, which takes over.
  }
  return device;
};

/** A duplicated tab brings a copy of what the first one stored: the lock, held as long as the page lives, tells them apart. */
const isAlone = (device: string): Promise<boolean> =>
  new Promise(resolve => {
    if (!navigator.locks) return resolve(true);
    void navigator.locks.request(`podium ${device}`, { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock ? new Promise<void>(() => undefined) : undefined;
    });
  });

const find = async (): Promise<string> => {
  const kept = read();
  if (kept && (await isAlone(kept))) return kept;
  const made = crypto.randomUUID();
  await isAlone(made);
  return keep(made);
};

let own: Promise<string> | undefined;

export const presidingDevice = (): Promise<string> => {
  own ??= find();
  return own;
};
