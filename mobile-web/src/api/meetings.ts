import type { Language } from '../i18n/language';
import type { Localized } from '../i18n/names';
import { api } from './client';

/** A State or organisation, named in the reader's language by the server (R10). */
export interface EntityRef {
  code: string;
  name: string;
  kind?: string;
}

/** A page of a longer list. */
export interface Items<T> {
  items: T[];
  next?: string | null;
}

export interface Room {
  id: string;
  name: Localized;
  capacity?: number;
  booths?: number;
}

export interface Meeting {
  code: string;
  title: Localized;
  theme?: Localized | null;
  city: Localized;
  venue?: Localized | null;
  zone: string;
  firstDay: string;
  lastDay: string;
  chairs: EntityRef[];
  state: 'draft' | 'published';
  coverNote?: Localized | null;
  practical?: Localized | null;
  rooms?: Room[];
  languages?: Language[];
  registrationClosesAt?: string | null;
  version?: number;
}

export interface ProgrammeSession {
  id: string;
  kind: 'ministerial-segment' | 'plenary' | 'working-group' | 'focal-points-only' | 'reception' | 'other';
  title: Localized;
  start: string;
  end: string;
  localStart?: string;
  localEnd?: string;
  room?: { id: string; name: Localized } | null;
  visibility: 'public' | 'participants' | 'focal-points';
  languages?: Language[];
  parallelGroup?: string | null;
  cancelled?: boolean;
  version?: number;
}

export interface Programme {
  days: { date: string; sessions: ProgrammeSession[] }[];
}

export const meetings = {
  list: () => api.get<Items<Meeting>>('/meetings'),
  get: (code: string) => api.get<Meeting>(`/meetings/${code}`),
  programme: (code: string) => api.get<Programme>(`/meetings/${code}/programme`),
};
