import type { Instant } from '../i18n/times';
import { api } from './client';
import type { EntityRef } from './meetings';
import { asProblem } from './problem';
import { bySecret, noteRefusal, SecretStream } from './screens';
import type { SpeakerName } from './speakers';

/** What the presiding officer does. */
export type Act =
  | 'call'
  | 'take-back'
  | 'start'
  | 'pause'
  | 'resume'
  | 'end'
  | 'absent'
  | 'extra-time'
  | 'reopen'
  | 'undo';

/** Who is called or speaking, or comes soon. */
export interface OnFloor {
  inscription: string;
  entity: EntityRef;
  speaker?: SpeakerName;
  /** On whose behalf the statement is given, by name (L11). */
  group?: string | null;
  state?: string;
  startedAt?: Instant | null;
  /** Seconds, extra time within (L12). */
  limit?: number;
  /** Seconds that were given on top. */
  extra?: number;
  pausedAt?: Instant | null;
  /** Milliseconds of the pauses that are over. */
  paused?: number;
  /** Beyond the segment's end nobody knows when (L13). */
  estimated?: { start: Instant; end: Instant; beyond?: boolean };
}

export interface Absence {
  inscription: string;
  entity: EntityRef;
  became: 'end-of-band' | 'end-of-class' | 'end-of-list' | 'not-delivered';
  /** How many speak before them; none given when they are not to come. */
  ahead?: number | null;
}

/** Everybody who is still to speak, the running statement first. */
export interface Expected {
  inscription: string;
  delegation: string;
  ahead: number;
  estimated: { start: Instant; end: Instant; beyond?: boolean };
}

/** The one device from which acts are taken, under a name that others may know. */
export interface Presiding {
  officer: string;
  device: string;
  since: Instant;
}

/** A right of reply at the podium, or before it (L20). */
export interface OnReply extends Omit<OnFloor, 'inscription' | 'group' | 'estimated'> {
  reply: string;
  /** Of the segment, at whose end it is heard. */
  day: string;
  /** The delegation's first or second of the day. */
  which: number;
}

/** The queue of replies beside the list, with a version of its own. */
export interface RepliesAtPodium {
  now?: OnReply | null;
  waiting: OnReply[];
  remaining: number;
  /** How many statements of the list are still expected on the day of the first that waits. */
  speakersBefore: number;
  undo?: { act: string; reply: string; entity: EntityRef } | null;
  version: number;
}

/** Whoever has the one floor, by a statement of the list or by a reply. */
export type Speaks = Omit<OnFloor, 'inscription'>;

/** The podium of a list at one moment of the server (L25); the same for all who watch in one language. */
export interface PodiumView {
  now: OnFloor | null;
  next: OnFloor[];
  /** How many are still to come after the one at the podium. */
  remaining: number;
  /** The publication that the floor follows (L21). */
  revision?: number | null;
  /** Somebody has been called already. */
  begun: boolean;
  /** Who was called and was absent, and what became of them (L17). */
  absent: Absence[];
  version: number;
  /** When this was written. */
  serverTime?: Instant;
  presiding?: Presiding | null;
  /** The last act, while it can be taken back. */
  undo?: { act: string; inscription: string; entity: EntityRef } | null;
  order?: Expected[];
  /** When the statements are heard. */
  segment?: { start: Instant; end: Instant };
  /** By its title in the reader's language. */
  list?: { id: string; title: string };
  /** Seconds before the limit in which the clock is amber (L25). */
  amber?: number;
  /** The rights of reply (L20). */
  replies?: RepliesAtPodium;
}

/** Who is called or speaking, be it in reply. */
export const onFloor = (view: PodiumView | undefined): Speaks | null | undefined =>
  view?.now ?? view?.replies?.now;

/** One act on the podium as the officer saw it (L22). */
export interface ActRequest {
  act: Act;
  inscription: string;
  version: number;
  reason?: string;
  device?: string;
  seconds?: number;
}

const SHARED = { shared: true };

export const podiumPath = (meeting: string, list: string): string =>
  `/meetings/${meeting}/lists/${list}/podium`;

const getBySecret = async (body: object, language: string): Promise<PodiumView> => {
  try {
    return await api.post<PodiumView>(`/screens/podium?lang=${language}`, body, SHARED);
  } catch (thrown) {
    noteRefusal(asProblem(thrown).code);
    throw thrown;
  }
};

/** The stream of a podium, with the reader's session or with the secret of a screen's link; none where the browser has none. */
export const podiumStream = (meeting: string, list: string, language: string) => {
  const body = bySecret();
  if (body) return new SecretStream(`/screens/live?lang=${language}`, body);
  if (typeof EventSource === 'undefined') return undefined;
  return new EventSource(`/api/v1${podiumPath(meeting, list)}/live?lang=${language}`);
};

export const podium = {
  get: (meeting: string, list: string, language: string) => {
    const body = bySecret();
    return body
      ? getBySecret(body, language)
      : api.get<PodiumView>(`${podiumPath(meeting, list)}?lang=${language}`, SHARED);
  },
  act: (path: string, request: ActRequest) => api.post<PodiumView>(path, request, SHARED),
  preside: (path: string, device: string, takeOver: boolean) =>
    api.post<PodiumView>(`${path}/presiding`, { device, takeOver }, SHARED),
  leave: (path: string, device: string) => api.delete(`${path}/presiding/${device}`),
};
