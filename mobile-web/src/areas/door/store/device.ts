import { signal } from '@preact/signals';
import { inLanguage, type Localized } from '../../../i18n/names';
import { type DoorDatabase, doorDatabase } from './database';
import { hasLeft, retire } from './former';
import { forgetPeople } from './roll';
import { forgetAnsweredScans } from './scans';
import { forgetKeys } from './sealed';
import { tellWindows } from './windows';

/** This phone's enrolment: a bearer token for one gate of one meeting, until it expires or is revoked. */
export interface Device {
  device: string;
  token: string;
  meeting: string;
  /** Phones that were enrolled before gates had names in six languages keep one name. */
  gate: { id: string; name: Localized };
  role: 'door-scanner' | 'door-supervisor';
  expiresAt: string;
  name: string;
  /** The server refused the token: scans are kept, nothing is decided until the phone is enrolled again. */
  ended?: boolean;
  /** Its staff have signed the phone out: what waits is sent, and then the phone is no door any more. */
  leaving?: boolean;
}

/** `undefined` while it is read, `null` when the phone is not enrolled. */
export const device = signal<Device | null | undefined>(undefined);

/** What stands at this door, in the language of whoever reads now. */
export const gateName = (): string => inLanguage(device.value?.gate.name);

/** Whether this phone may still decide at its gate. */
export const isLiving = (own: Device | null | undefined): own is Device =>
  Boolean(own && !own.ended && !own.leaving);

/** An end that is not written down yet, or for which there is no room: it holds as long as this page does. */
let stopped: Device | undefined;

/** Is no door any more, though a reading that began before may still bring its record. */
let forgotten: string | undefined;

const keptDevice = async (database: DoorDatabase): Promise<Device | undefined> =>
  (await database.get('device', 'this')) as Device | undefined;

export const loadDevice = async (): Promise<Device | null> => {
  const database = await doorDatabase();
  const found = await keptDevice(database);
  const kept = found && found.device !== forgotten ? found : null;
  device.value = kept && stopped?.device === kept.device ? stopped : kept;
  return device.value;
};

/** Another window has enrolled or ended this phone. */
export const reloadDevice = async (): Promise<void> => {
  forgetKeys();
  await loadDevice();
};

/** Another window has enrolled this phone anew, and this one may not have heard of it: nothing is sent under the old name. */
export const followEnrolment = async (): Promise<void> => {
  const found = await keptDevice(await doorDatabase());
  if (found && found.device !== device.value?.device) await reloadDevice();
};

const keep = async (own: Device): Promise<void> => {
  const database = await doorDatabase();
  await database.put('device', own, 'this');
  device.value = own;
  tellWindows('device');
};

/**
 * Enrols this phone. Whom it knew before, at another gate or meeting, it forgets: they are asked for anew. What still waits
 * of the enrolment before keeps the means to be sent under that one.
 */
export const keepDevice = async (enrolled: Device): Promise<void> => {
  const database = await doorDatabase();
  const before = await keptDevice(database);
  if (before && before.device !== enrolled.device) {
    await retire(database, before);
    await forgetPeople();
  }
  stopped = undefined;
  forgotten = undefined;
  await keep(enrolled);
};

/** Unless its last scan is with the server by now, or the phone enrolled anew. */
const writeDown = async (own: Device): Promise<void> => {
  const database = await doorDatabase();
  if (device.value?.device !== own.device) return;
  await database.put('device', own, 'this');
  tellWindows('device');
};

/**
 * This phone decides nothing from now on, and knows nobody; only then is it written down, for which there is room by now.
 * Where there is none all the same, the server's refusal says it anew when the page is next opened.
 */
const stop = async (own: Device): Promise<void> => {
  stopped = own;
  device.value = own;
  try {
    await forgetPeople();
  } finally {
    await writeDown(own).catch(fault => console.warn(fault));
  }
};

/** The access has ended: nobody is known here from now on, and what was scanned waits to be handed in (B7). */
export const endDevice = async (): Promise<void> => {
  const own = device.value;
  await (own ? stop({ ...own, ended: true }) : forgetPeople());
};

/** The staff sign the phone out. Whom it knew goes at once; its scans go when the server has them. */
export const leaveDevice = async (): Promise<void> => {
  const own = device.value;
  await (own ? stop({ ...own, leaving: true }) : forgetPeople());
};

/** The last scan is with the server: this phone is no door any more. */
export const forgetDevice = async (): Promise<void> => {
  const database = await doorDatabase();
  const own = device.value;
  forgotten = own?.device;
  device.value = null;
  if (own && (await hasLeft(({ device: by }) => !by || by === own.device)))
    await retire(database, { ...own, ended: true }); // what the server would not take may be taken by its next version
  await database.delete('device', 'this');
  await forgetAnsweredScans();
  tellWindows('device');
};

/** Whether the enrolment's time is over, by the server's clock as this phone knows it. */
export const isOver = (own: Device, now: number): boolean => now >= Date.parse(own.expiresAt);
