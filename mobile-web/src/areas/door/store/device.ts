import { signal } from '@preact/signals';
import { inLanguage, type Localized } from '../../../i18n/names';
import { doorDatabase } from './database';

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
  /** The server refused the token: scans are kept, nothing is sent until the phone is enrolled again. */
  ended?: boolean;
}

/** `undefined` while it is read, `null` when the phone is not enrolled. */
export const device = signal<Device | null | undefined>(undefined);

/** What stands at this door, in the language of whoever reads now. */
export const gateName = (): string => inLanguage(device.value?.gate.name);

export const loadDevice = async (): Promise<Device | null> => {
  const database = await doorDatabase();
  device.value = (await database.get('device', 'this')) ?? null;
  return device.value;
};

export const keepDevice = async (enrolled: Device): Promise<void> => {
  const database = await doorDatabase();
  await database.put('device', enrolled, 'this');
  device.value = enrolled;
};

export const endDevice = async (): Promise<void> => {
  if (device.value) await keepDevice({ ...device.value, ended: true });
};
