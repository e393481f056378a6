import { isLanguage, OWN_NAMES } from '../../../i18n/language';
import type { Multilingual } from '../../../i18n/names';
import type { Instant } from '../../../i18n/times';

export interface Cell {
  speaking: number;
  listening: number;
  provided: boolean;
}

export interface DemandRow {
  session: { id: string; title: Multilingual; start: Instant };
  room: Multilingual;
  booths: number;
  /** Of the decision what is provided (L22). */
  version: number;
  cells: Record<string, Cell>;
}

/** Who wants to speak and to hear which language in which session, beside what is provided. */
export interface Demand {
  languages: string[];
  rows: DemandRow[];
}

export const languageName = (tag: string): string => (isLanguage(tag) ? OWN_NAMES[tag] : tag);

export const cellOf = (row: DemandRow, language: string): Cell =>
  row.cells[language] ?? { speaking: 0, listening: 0, provided: false };

/** The languages that are provided there. */
export const providedIn = (row: DemandRow): string[] =>
  Object.entries(row.cells).flatMap(([language, cell]) => (cell.provided ? [language] : []));

/** More languages than booths (I10); a single language, which everybody hears, needs none. */
export const overfull = (row: DemandRow): boolean => providedIn(row).length > Math.max(1, row.booths);

/** Asked for and not provided: what the interpretation officer looks for. */
export const unmet = (cell: Cell): boolean => !cell.provided && cell.speaking + cell.listening > 0;
