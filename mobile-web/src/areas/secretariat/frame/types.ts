import type { Multilingual } from '../../../i18n/names';
import type { Instant } from '../../../i18n/times';

/** A list as the server gives it; `next` leads on when there is more. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

export interface EntityRef {
  code: string;
  name: string;
  kind: string;
}

export interface Room {
  id: string;
  name: Multilingual;
  capacity: number;
  booths: number;
  version: number;
}

export interface MeetingItem {
  code: string;
  title: Multilingual;
  theme: Multilingual;
  city: Multilingual;
  venue: Multilingual;
  zone: string;
  firstDay: string;
  lastDay: string;
  chairs: EntityRef[];
  state: 'draft' | 'published';
}

export interface Meeting extends MeetingItem {
  practical: Multilingual;
  coverNote?: Multilingual | null;
  rooms: Room[];
  languages: string[];
  registrationClosesAt?: Instant | null;
  registrationClosesLocal?: string | null;
  version: number;
}

export interface Session {
  id: string;
  kind: string;
  title: Multilingual;
  start: Instant;
  end: Instant;
  localStart: string;
  localEnd: string;
  room: { id: string; name: Multilingual };
  visibility: 'public' | 'participants' | 'focal-points';
  languages: string[];
  moderator?: string | null;
  parallelGroup?: string | null;
  cancelled: boolean;
  cancelReason?: string | null;
  /** Who of it is needed elsewhere at the same time (C7); only in the answer to whoever saved it. */
  overlaps?: Need[] | null;
  version: number;
}

/** Somebody who cannot be in both places: a warning, not a refusal. */
export interface Need {
  person: string;
  /** Of the list on which they speak, or of the session that they moderate. */
  title: Multilingual;
  start: Instant;
  end: Instant;
}

export interface ProgrammeDay {
  date: string;
  sessions: Session[];
}
