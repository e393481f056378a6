import type { Instant } from '../i18n/times';
import { api } from './client';
import type { EntityRef, Items } from './meetings';
import type { Act, PodiumView } from './podium';
import type { SpeakerName } from './speakers';

/** One right of reply (L20). */
export interface Reply {
  id: string;
  list: string;
  delegation: string;
  entity: EntityRef;
  /** Of the segment, at whose end it is heard. */
  day: string;
  /** The delegation's first or second of the day. */
  which: number;
  /** Seconds. */
  limit: number;
  receipt: number;
  receivedAt: Instant;
  speaker?: SpeakerName;
  title: string;
  language: string;
  state: string;
  /** How many replies are heard before it; none given when it is not to come. */
  ahead?: number | null;
  /** How many statements of the list are heard before the replies of its day. */
  speakersBefore: number;
  startedAt?: Instant | null;
  endedAt?: Instant | null;
  /** For the delegation, the Secretariat and the presiding officer only. */
  about?: {
    to?: string | null;
    entity?: EntityRef | null;
    /** On whose behalf that statement is given, where it is a group's (L11). */
    group?: string | null;
    remark?: string | null;
  } | null;
  version: number;
}

/** The queue beside a list, with what was heard. */
export interface ReplyQueue {
  list: string;
  title: string;
  zone: string;
  days: string[];
  today: string;
  /** Seconds of a delegation's first and second reply of a day. */
  limits: { first: number; second: number };
  items: Reply[];
  /** Whose registration was withdrawn, in the reader's words; for those who look after the reply. */
  warnings: string[];
  /** Of the limits. */
  termsVersion: number;
}

export interface ReplyDetails {
  delegation: string;
  day: string;
  speaker: SpeakerName;
  participant?: string;
  title: string;
  language: string;
  to?: string;
  remark?: string;
}

/** One act with a reply, on the queue as the officer saw it (L22). */
export interface ReplyActRequest {
  act: Act;
  reply: string;
  version: number;
  reason?: string;
  device?: string;
  seconds?: number;
}

/** Whatever moves the queue, or what is heard before it. */
export const REPLY_TOPICS = [
  'speakers.reply-asked',
  'speakers.reply-changed',
  'speakers.reply-withdrawn',
  'speakers.reply-called',
  'speakers.reply-call-taken-back',
  'speakers.reply-started',
  'speakers.reply-ended',
  'speakers.reply-reopened',
  'speakers.reply-absent',
  'speakers.reply-extra-time-given',
  'speakers.reply-act-undone',
  'speakers.reply-terms-changed',
  'speakers.statement-ended',
  'speakers.order-changed',
];

const SHARED = { shared: true };
const at = (meeting: string, list: string) => `/meetings/${meeting}/lists/${list}/replies`;

export const replies = {
  queue: (meeting: string, list: string) => api.get<ReplyQueue>(at(meeting, list)),
  ask: (meeting: string, list: string, details: ReplyDetails, key: string) =>
    api.post<Reply>(at(meeting, list), details, { idempotencyKey: key }),
  change: (meeting: string, { list, id, version }: Reply, details: ReplyDetails) =>
    api.put<Reply>(`${at(meeting, list)}/${id}`, details, { version }),
  withdraw: (meeting: string, { list, id }: Reply, version: number) =>
    api.post<Reply>(`${at(meeting, list)}/${id}/withdrawal`, {}, { version }),
  terms: (meeting: string, list: string, limits: { first: number; second: number }, version: number) =>
    api.put<ReplyQueue>(`${at(meeting, list)}/terms`, limits, { version }),
  act: (podiumPath: string, request: ReplyActRequest) =>
    api.post<PodiumView>(`${podiumPath}/replies`, request, SHARED),
  mine: (meeting: string) => api.get<Items<Reply>>(`/meetings/${meeting}/my-replies`),
};
