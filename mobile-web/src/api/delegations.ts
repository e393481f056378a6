import type { Language } from '../i18n/language';
import { api } from './client';
import type { EntityRef } from './meetings';

export const PARTICIPANT_ROLES = [
  'head',
  'alternate',
  'delegate',
  'adviser',
  'focal-point',
  'speaker',
  'interpreter',
  'security',
  'support',
] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export type ParticipantState =
  | 'draft'
  | 'submitted'
  | 'approved'
  | 'returned'
  | 'refused'
  | 'withdrawn'
  | 'waitlisted';

/** What a focal point writes about a person (R9). */
export interface ParticipantDetails {
  role: ParticipantRole;
  honorific: string;
  passportName: string;
  displayName: string;
  title: string;
  email: string;
  language: Language;
  photoConsent: boolean;
  atRisk: boolean;
  alias: string | null;
  birthDate: string | null;
}

/** What stands on a badge; once approved it changes by decision only (R7). */
export type BadgeData = Pick<
  ParticipantDetails,
  'role' | 'honorific' | 'passportName' | 'displayName' | 'alias'
>;

/** What a badge would not print as it was written, and what it shows instead. */
export interface BadgeNotice {
  field: string;
  characters: string[];
  shown: string;
}

export interface Participant extends Partial<ParticipantDetails> {
  id: string;
  role: ParticipantRole;
  passportName: string;
  displayName: string;
  state: ParticipantState;
  category?: string;
  returnNote?: string | null;
  /** Who refused, why, by which rule, and what to do next (R2). */
  refusal?: { by: string; rule?: string | null; reason: string; next: string } | null;
  /** A change of badge data that the Secretariat has not decided yet (R7). */
  change?: { approved: BadgeData; wanted: BadgeData } | null;
  late?: boolean;
  /** Codes of what to check, such as `registration.same-name` (R6). */
  warnings?: string[];
  badgeNotices?: BadgeNotice[];
  /** The version of the photo; nothing without one. */
  photo?: string | null;
  /** Another photo, or none, that the Secretariat has not decided about yet (R7). */
  photoChange?: { wanted?: string | null } | null;
  /** Why the last such wish was refused, until the next (R2). */
  photoRefusal?: string | null;
  version: number;
}

/** The answer that the 2016 concept paper asked for by mail (R11). */
export interface Answer {
  designated: boolean;
  focalPointName?: string | null;
  willAttend: boolean;
  note?: string | null;
}

export interface DelegationTask {
  code: string;
  due?: string | null;
  done: boolean;
}

export interface Delegation {
  id: string;
  entity: EntityRef;
  focalPoints: { name: string; email: string }[];
  answer?: Answer | null;
  participants: Participant[];
  tasks: DelegationTask[];
  /** Whether the delegation may still register people itself (R8). */
  registrationOpen?: boolean;
  version?: number;
}

const at = (meeting: string, delegation: string) => `/meetings/${meeting}/delegations/${delegation}`;

export const delegations = {
  get: (meeting: string, id: string) => api.get<Delegation>(at(meeting, id)),
  answer: (meeting: string, id: string, answer: Answer, version?: number) =>
    api.put(`${at(meeting, id)}/answer`, answer, { version }),
  register: (meeting: string, id: string, details: ParticipantDetails, idempotencyKey: string) =>
    api.post<Participant>(`${at(meeting, id)}/participants`, details, { idempotencyKey }),
  change: (meeting: string, id: string, person: Participant, details: ParticipantDetails) =>
    api.put<Participant>(`${at(meeting, id)}/participants/${person.id}`, details, {
      version: person.version,
    }),
  withdraw: (meeting: string, id: string, participant: string) =>
    api.post(`${at(meeting, id)}/participants/${participant}/withdrawal`, {}),
  submit: (meeting: string, id: string) => api.post(`${at(meeting, id)}/submission`, {}),
};
