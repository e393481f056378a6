import type { Localized } from '../i18n/names';
import type { Instant } from '../i18n/times';
import { api } from './client';
import type { EntityRef, Items } from './meetings';
import type { Inscription, MySlot, Overlap, Place, SpeakerName } from './speakers';

export type Answer = 'confirmed' | 'declined';

/** Whether the person who is to speak will (L24). */
export interface Confirmation {
  inscription: string;
  entity: EntityRef;
  /** Absent while to be confirmed by name. */
  speaker?: SpeakerName;
  receipt: number;
  state: 'not-asked' | 'asked' | Answer;
  /** When it was asked or answered. */
  since?: Instant | null;
  remindedAt?: Instant | null;
}

/**
 * What a letter asks; an answer is taken only while the statement is inscribed and `current`: the same is to speak. Once
 * somebody else is, neither place nor confirmation are told.
 */
export interface Asked {
  meeting: string;
  list: Localized;
  zone: string;
  entity: EntityRef;
  place?: Place | null;
  confirmation?: Confirmation | null;
  state: Inscription['state'];
  current: boolean;
}

/** One slot, for whoever has the link. */
export interface OfficeSlot {
  meeting: string;
  list: Localized;
  zone: string;
  slot: MySlot;
}

/** A link by which a minister's office reads along; `url` only in the answer that made it. */
export interface OfficeLink {
  id: string;
  label: string;
  issuedAt: Instant;
  url?: string | null;
}

/** One side of an exchange: the delegation and where it stands. */
export interface SwapSide {
  inscription: string;
  entity: EntityRef;
  /** On whose behalf the statement is given, by name (L11). */
  group?: string | null;
  position?: number | null;
  estimated?: Instant | null;
  /** That is after the segment’s end: no time at which it will be heard (L13). */
  beyond?: boolean;
}

/** A proposal to exchange two places, and what became of it (L15). */
export interface Swap {
  id: string;
  offered: SwapSide;
  wanted: SwapSide;
  state: 'open' | 'agreed' | 'declined' | 'withdrawn' | 'expired' | 'lapsed';
  proposedAt: Instant;
  expiresAt: Instant;
  answeredAt?: Instant | null;
  /** Whether the exchange that waits brings the own statement forward. */
  earlier?: boolean | null;
  /** What needs the own speaker elsewhere at the place that the exchange gives (C7). */
  overlaps?: Overlap[];
}

/** With whom to exchange, and what would need the own speaker elsewhere at that place (C7). */
export interface SwapPartner extends SwapSide {
  overlaps?: Overlap[];
}

export interface Swaps {
  items: Swap[];
  /** With whom the inscription may exchange now. */
  partners: SwapPartner[];
  /** The revision of which all places told are; absent before the first, and for officers, who read the working list. */
  revision?: number | null;
  /** The working list gives other places or times than that revision already. */
  changing?: boolean;
}

/** What may change a confirmation or a proposal, besides the list itself. */
export const TURN_TOPICS = [
  'speakers.confirmation-answered',
  'speakers.swap-proposed',
  'speakers.swap-agreed',
  'speakers.swap-declined',
  'speakers.swap-withdrawn',
  'speakers.swap-lapsed',
  'speakers.swap-expired',
  'speakers.order-changed',
  'speakers.inscription-changed',
  'speakers.withdrawn',
  'speakers.list-published',
];

/** One inscription of one list of one meeting. */
export interface Turn {
  meeting: string;
  list: string;
  inscription: string;
}

const of = ({ meeting, list, inscription }: Turn): string =>
  `/meetings/${meeting}/lists/${list}/inscriptions/${inscription}`;

/** Without signing in, by the secret of a link: it goes in the body, so that no log keeps it. */
export const byLink = {
  asked: (secret: string) => api.post<Asked>('/speaking-confirmations/read', { secret }),
  answer: (secret: string, answer: Answer) => api.post<Asked>('/speaking-confirmations', { secret, answer }),
  slot: (secret: string) => api.post<OfficeSlot>('/office-slots/read', { secret }),
};

export const turns = {
  confirmation: (turn: Turn) => api.get<Confirmation>(`${of(turn)}/confirmation`),
  answer: (turn: Turn, answer: Answer) => api.post<Confirmation>(`${of(turn)}/confirmation`, { answer }),
  swaps: (turn: Turn) => api.get<Swaps>(`${of(turn)}/swaps`),
  propose: (turn: Turn, partner: string) => api.post<Swaps>(`${of(turn)}/swaps`, { with: partner }),
  answerSwap: ({ meeting, list }: Turn, swap: string, act: 'acceptance' | 'refusal' | 'withdrawal') =>
    api.post<Swaps>(`/meetings/${meeting}/lists/${list}/swaps/${swap}/${act}`),
  links: (turn: Turn) => api.get<Items<OfficeLink>>(`${of(turn)}/office-links`),
  newLink: (turn: Turn, label: string) => api.post<OfficeLink>(`${of(turn)}/office-links`, { label }),
  endLink: (turn: Turn, link: string) => api.delete(`${of(turn)}/office-links/${link}`),
};
