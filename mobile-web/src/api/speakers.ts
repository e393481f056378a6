import type { Language } from '../i18n/language';
import type { Localized } from '../i18n/names';
import { api } from './client';
import type { EntityRef, Items } from './meetings';

export const LEVELS = ['hs', 'hg', 'vp', 'cp', 'dpm', 'm', 'vm', 'hod', 'other'] as const;
export type Level = (typeof LEVELS)[number];

export interface SpeakersList {
  id: string;
  session: { id: string; title: Localized; room?: { name: Localized } };
  title: Localized;
  opensAt: string;
  closesAt: string;
  zone: string;
  state: 'not-open' | 'open' | 'closed';
  window: { start: string; end: string };
  limits?: { national: number; group: number; observer: number; civilSociety: number };
  published?: { revision: number; at: string } | null;
  version?: number;
}

/** Who speaks; `null` is "to be confirmed" by name (L24), never by level. */
export type SpeakerName = { honorific?: string | null; name: string } | null;

/** On whose behalf a statement is given beside the delegation itself (L11). */
export interface Group {
  name: string;
  aligned: EntityRef[];
}

export interface InscriptionDetails {
  delegation: string;
  speaker: SpeakerName;
  participant?: string;
  title: string;
  level: Level;
  language: string;
  /** By name, with the codes of who aligns itself; absent for the national statement (L11). */
  group?: { name: string; aligned?: string[] | null } | null;
  /** Only for what the Secretariat adds after closing (L19), or changes for a delegation (X3). */
  reason?: string;
}

/** A place among how many, with the time planned for it. */
export interface PlaceAt {
  position: number;
  of: number;
  start: string;
  end: string;
  /** The turn comes after the segment's end: then nobody knows when (L13). */
  beyond?: boolean;
}

/** Where an inscription stands: in the latest revision (0 before the first), and in the working list (L4, L21). */
export interface Place {
  revision: number;
  published?: PlaceAt | null;
  working?: PlaceAt | null;
}

/** That the speaker is needed elsewhere at the time planned (C7): a warning. */
export interface Overlap {
  inscription: string;
  ownStart: string;
  ownEnd: string;
  kind: 'statement' | 'moderation';
  title: Localized;
  /** The other list, and the receipt there; absent where the person moderates. */
  list?: string | null;
  receipt?: number | null;
  start: string;
  end: string;
}

/** One request for the floor with its receipt (L4). */
export interface Inscription {
  id: string;
  list: string;
  participant?: string | null;
  late?: boolean;
  receipt: number;
  receivedAt: string;
  level: Level;
  speaker: SpeakerName;
  title: string;
  language: Language;
  place: Place;
  group?: { name: string; aligned?: string[] | null } | null;
  /** The receipt of the delegation's other statement that the same person gives (L11). */
  alsoSpeaksOn?: number | null;
  /** What else needs the speaker at that time (C7). */
  overlaps?: Overlap[];
  state: 'inscribed' | 'withdrawn' | 'called' | 'speaking' | 'delivered' | 'not-delivered';
  /** When the statement was given (L14). */
  delivered?: { start: string; end: string } | null;
  version: number;
}

/** One's own turn, live (L13, L14). */
export interface MySlot {
  inscription: string;
  list: string;
  session: { id: string; title: Localized; room?: { name: Localized } | null };
  speaker: SpeakerName;
  entity: EntityRef;
  group?: Group | null;
  place: Place;
  /** How many come before; absent when the statement is not expected any more. */
  ahead?: number | null;
  estimated?: { start: string; end: string; beyond?: boolean } | null;
  /** At how many statements ahead one is alerted, the farthest first (L18). */
  alerts: number[];
  state: Inscription['state'];
  delivered?: Inscription['delivered'];
  serverTime?: string;
}

/** Whatever may change a list of speakers, its order or its podium. */
export const SPEAKERS_TOPICS = [
  'speakers.inscribed',
  'speakers.inscription-changed',
  'speakers.withdrawn',
  'speakers.order-changed',
  'speakers.list-published',
  'speakers.speaker-called',
  'speakers.call-taken-back',
  'speakers.statement-started',
  'speakers.statement-ended',
  'speakers.statement-paused',
  'speakers.statement-resumed',
  'speakers.statement-reopened',
  'speakers.extra-time-given',
  'speakers.act-undone',
  'speakers.presiding-taken',
  'speakers.presiding-left',
];

const at = (meeting: string, list: string) => `/meetings/${meeting}/lists/${list}/inscriptions`;

export const speakers = {
  lists: (meeting: string) => api.get<Items<SpeakersList>>(`/meetings/${meeting}/lists`),
  ofDelegation: (meeting: string, delegation: string) =>
    api.get<Items<Inscription>>(`/meetings/${meeting}/delegations/${delegation}/inscriptions`),
  inscribe: (meeting: string, list: string, details: InscriptionDetails, idempotencyKey: string) =>
    api.post<Inscription>(at(meeting, list), details, { idempotencyKey }),
  change: (meeting: string, list: string, held: Inscription, details: InscriptionDetails) =>
    api.put<Inscription>(`${at(meeting, list)}/${held.id}`, details, { version: held.version }),
  withdraw: (meeting: string, list: string, held: Inscription) =>
    api.post(`${at(meeting, list)}/${held.id}/withdrawal`, {}, { version: held.version }),
  mySlots: (meeting: string) => api.get<Items<MySlot>>(`/meetings/${meeting}/my-slots`),
};
