import { api } from './client';

/** A phone or browser that its person lets be notified while no page is open. */
export interface PushDevice {
  id: string;
  name: string;
  language: string;
  addedAt: string;
  notifiedAt?: string | null;
}

export interface PushDevices {
  /** What a browser needs to subscribe, in base64url (RFC 8292). */
  applicationServerKey: string;
  items: PushDevice[];
}

export interface NewPushDevice {
  endpoint: string;
  publicKey: string;
  secret: string;
  language: string;
  name: string;
}

const ROOT = '/push-devices';

export const pushDevices = {
  all: () => api.get<PushDevices>(ROOT),
  add: (device: NewPushDevice) => api.post<PushDevice>(ROOT, device),
  remove: (id: string) => api.delete<void>(`${ROOT}/${id}`),
  removeHere: (endpoint: string) => api.post<void>(`${ROOT}/removals`, { endpoint }),
};
