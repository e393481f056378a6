import { api } from './client';
import type { EntityRef, Items } from './meetings';

/** A badge with its category in colour and letter (B1) and the pictures that the server draws. */
export interface Badge {
  id: string;
  participant: string;
  honorific?: string;
  displayName: string;
  entity?: EntityRef | null;
  category: { letter: string; colour: string; name: string };
  state: string;
  /** Doors refuse it until it is collected (B4). */
  uncollected?: boolean;
  serial: string;
  /** `code` is the QR code alone, for a phone's screen. */
  links: { pdf: string; png: string; svg: string; code: string };
}

export interface AgendaItem {
  uid: string;
  kind: string;
  title: string;
  start: string;
  end: string;
  room?: string | null;
  sequence: number;
  status: string;
  /** What else stands in the agenda at that time (C7). */
  overlaps?: string[];
}

/** The private calendar address; itself it is told only in the answer that makes it. */
export interface Feed {
  active: boolean;
  since?: string | null;
  url?: string | null;
  webcal?: string | null;
}

export const mine = {
  /** One for each person who takes part under the reader's address: offices share one. */
  badges: (meeting: string) => api.get<Items<Badge>>(`/meetings/${meeting}/my-badges`),
  agenda: (meeting: string) => api.get<Items<AgendaItem>>(`/meetings/${meeting}/my-agenda`),
  feed: (meeting: string) => api.get<Feed>(`/meetings/${meeting}/my-feed`),
  newFeed: (meeting: string) => api.post<Feed>(`/meetings/${meeting}/my-feed`, {}),
  endFeed: (meeting: string) => api.delete(`/meetings/${meeting}/my-feed`),
  badgesOf: (meeting: string, delegation: string) =>
    api.get<Items<Badge>>(`/meetings/${meeting}/delegations/${delegation}/badges`),
};
