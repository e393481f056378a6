import { api } from './client';
import type { EntityRef } from './meetings';
import type { Level, SpeakerName } from './speakers';

export interface Group {
  name: string;
  aligned: EntityRef[];
}

/** One line of a published list. */
export interface PublishedLine {
  inscription: string;
  entity: EntityRef;
  speaker?: SpeakerName;
  title: string;
  level: Level;
  position: number;
  start: string;
  end: string;
  /** It comes after the segment’s end: then the time is none at which it will be heard (L13). */
  beyond?: boolean;
  group?: Group | null;
}

/** What one revision says of a statement; the limit in seconds. */
export interface Said {
  position: number;
  start: string;
  end: string;
  beyond?: boolean;
  speaker?: SpeakerName;
  title: string;
  level: Level;
  limit: number;
}

export type ChangeKind =
  | 'new'
  | 'gone'
  | 'position'
  | 'time'
  | 'speaker'
  | 'title'
  | 'level'
  | 'limit'
  | 'language'
  | 'group';

/** How one statement stands differently than in the revision before (L21). */
export interface Change {
  inscription: string;
  entity: EntityRef;
  kinds: ChangeKind[];
  before?: Said | null;
  after?: Said | null;
}

/** One revision; it never changes (L21). */
export interface Publication {
  list: string;
  revision: number;
  at: string;
  items: PublishedLine[];
  changes?: { since: number; items: Change[] } | null;
}

/** One statement as delivered beside its plan (L14); lengths in seconds. */
export interface DeliveredLine {
  inscription: string;
  entity: EntityRef;
  speaker?: SpeakerName;
  title: string;
  outcome: 'expected' | 'speaking' | 'delivered' | 'not-delivered' | 'withdrawn';
  planned?: { revision: number; position: number; start: string; end: string; beyond?: boolean } | null;
  start?: string | null;
  end?: string | null;
  limit: number;
  spoken: number;
  over?: number | null;
  group?: Group | null;
}

/** One right of reply as delivered (L20). */
export interface DeliveredReply extends Omit<DeliveredLine, 'inscription' | 'planned' | 'group'> {
  reply: string;
  day: string;
  /** The delegation's first or second of the day. */
  which: number;
}

const at = (meeting: string, list: string) => `/meetings/${meeting}/lists/${list}`;

export const published = {
  revision: (meeting: string, list: string, revision: string) =>
    api.get<Publication>(`${at(meeting, list)}/publications/${revision}`),
  latest: (meeting: string, list: string) => api.get<Publication>(`${at(meeting, list)}/publications/latest`),
  delivered: (meeting: string, list: string) =>
    api.get<{ items: DeliveredLine[]; replies?: DeliveredReply[] }>(`${at(meeting, list)}/delivered`),
  /** The addresses of the files to print. */
  revisionFile: (meeting: string, list: string, revision: number, language: string) =>
    `/api/v1${at(meeting, list)}/publications/${revision}.pdf?lang=${language}`,
  deliveredFile: (meeting: string, list: string, language: string) =>
    `/api/v1${at(meeting, list)}/delivered.pdf?lang=${language}`,
};
