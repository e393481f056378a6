import { api } from './client';
import type { EntityRef, Items } from './meetings';
import type { Inscription, SpeakerName } from './speakers';
import { sendFile } from './upload';

/** How long a text is for its time limit (L23); `counted` is absent where there was nothing to count. */
export interface TextLength {
  unit: 'words' | 'characters';
  counted?: number | null;
  fits: number;
  over: boolean;
}

/** One version of the text of a statement. */
export interface StatementText {
  id: string;
  version: number;
  language: string;
  kind: 'pdf' | 'docx' | 'txt';
  size: number;
  handedInAt: string;
  late: boolean;
  current: boolean;
  withdrawn: boolean;
  length: TextLength;
  file: string;
}

/** The versions of one statement, the newest first. */
export interface StatementTexts {
  inscription: string;
  language: string;
  deadline: string;
  zone: string;
  room: TextLength;
  largest: number;
  embargo: boolean;
  expected: boolean;
  items: StatementText[];
  serverTime: string;
}

/** What one speaker of a list has handed in. */
export interface SpeakersTexts {
  inscription: string;
  entity: EntityRef;
  speaker?: SpeakerName;
  language: string;
  state: Inscription['state'];
  embargo: boolean;
  texts: StatementText[];
}

/** The texts of a list in its order. */
export interface ListTexts extends Pick<Items<SpeakersTexts>, 'items'> {
  title: Record<string, string>;
  terms: { before: number; words: number; deadline: string; zone: string; version: number };
  complete: boolean;
}

export const TEXT_TOPICS = [
  'speakers.text-handed-in',
  'speakers.text-withdrawn',
  'speakers.text-terms-changed',
  'speakers.statement-ended',
];

const ofList = (meeting: string, list: string) => `/meetings/${meeting}/lists/${list}`;
const of = (meeting: string, { list, id }: Place) => `${ofList(meeting, list)}/inscriptions/${id}/texts`;

type Place = Pick<Inscription, 'list' | 'id'>;

export const texts = {
  of: (meeting: string, at: Place) => api.get<StatementTexts>(of(meeting, at)),
  ofList: (meeting: string, list: string) => api.get<ListTexts>(`${ofList(meeting, list)}/texts`),
  withdraw: (meeting: string, at: Place, text: string, reason?: string) =>
    api.post<StatementTexts>(`${of(meeting, at)}/${text}/withdrawal`, { reason }),
  terms: (meeting: string, list: string, wanted: { deadline: number; words: number }, version: number) =>
    api.put<ListTexts>(`${ofList(meeting, list)}/texts/terms`, wanted, { version }),
  /** The address of the bytes. */
  file: ({ file }: StatementText) => `/api/v1${file}`,
};

export interface Upload {
  file: File;
  language: string;
  /** The same key again is the same version (L3). */
  key: string;
  progress: (part: number) => void;
  signal: AbortSignal;
}

/** Hands a file in as the next version. */
export const handIn = (meeting: string, at: Place, { language, ...upload }: Upload): Promise<StatementText> =>
  sendFile(`${of(meeting, at)}?language=${encodeURIComponent(language)}`, { ...upload, method: 'POST' });
