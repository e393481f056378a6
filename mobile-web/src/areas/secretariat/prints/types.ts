import type { Language } from '../../../i18n/language';
import type { Instant } from '../../../i18n/times';
import type { EntityRef } from '../frame/types';
import type { Category } from '../gates/types';

export const FORMATS = ['a6', 'a6-double', 'a4-of-4', 'cr80', 'a4-of-8'] as const;
export type Format = (typeof FORMATS)[number];

export const CHOICES = ['all', 'outstanding', 'not-printed', 'changed'] as const;
export type Choice = (typeof CHOICES)[number];

/** What is printed: on what, in which language, which badges. */
export interface PrintRequest {
  format: Format;
  language: Language;
  which: Choice;
  category?: Category;
  zone?: string;
  covers: boolean;
}

/** One file of a run. */
export interface PrintPart {
  number: number;
  sheets: number;
  badges: number;
  made: boolean;
  leftOut: number;
  bytes: number;
}

/** A print run, and how far it is. */
export interface PrintRun {
  id: string;
  format: Format;
  language: Language;
  which: Choice;
  category?: Category | null;
  zones: string;
  covers: boolean;
  state: 'making' | 'stopped' | 'ready' | 'cancelled';
  orderedAt: Instant;
  finishedAt?: Instant | null;
  badges: number;
  made: number;
  leftOut: number;
  sheets: number;
  files: boolean;
  parts: PrintPart[];
}

/** Somebody whose badge will not be as one expects. */
export interface PrintWarning {
  kind: 'letters' | 'no-badge' | 'no-photo';
  name: string;
  latinName: string;
  entity?: EntityRef | null;
  serial?: string | null;
  characters: string[];
}

/** What a run would be; the pictures are SVG documents of its first sheets. */
export interface PrintPreview {
  badges: number;
  sheets: number;
  parts: number;
  envelopes: number;
  warnings: PrintWarning[];
  pictures: string[];
}

/** Whether badges are active once collected (B4), and how many that could be used nobody has collected. */
export interface Activation {
  onceCollected: boolean;
  waiting: number;
}

/** Which categories carry a photo on their badges. */
export interface PhotoTerms {
  categories: Category[];
  version: number;
}
