import { everybody } from './known';
import type { BadgeRow } from './snapshot';

export const LEAST_LETTERS = 3;
export const MOST_FOUND = 10;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Scripts in which one character is a syllable or a word. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Three letters at least, so that nobody browses the list (B10); one character of Chinese says as much. */
export const longEnough = (text: string): boolean => text.trim().length >= LEAST_LETTERS || DENSE.test(text);

const wordsOf = ({ person }: BadgeRow): string =>
  plain([person.displayName, person.passportName, person.entity].filter(Boolean).join(' '));

/** Everybody who is listed (P1) and whose name or entity has all the typed parts; one more than may be shown says that there are more. */
export const findPeople = (typed: string): BadgeRow[] => {
  if (!longEnough(typed)) return [];
  const parts = plain(typed).split(/\s+/).filter(Boolean);
  const found: BadgeRow[] = [];
  for (const row of everybody()) {
    if (row.unlisted) continue;
    const words = wordsOf(row);
    if (parts.every(part => words.includes(part))) found.push(row);
    if (found.length > MOST_FOUND) break;
  }
  return found;
};

const nameOf = ({ person }: BadgeRow): string => plain(person.displayName);

/** How many of those found bear the same name as this one. */
export const namesakes = (row: BadgeRow, found: BadgeRow[]): number =>
  found.filter(other => other.registration !== row.registration && nameOf(other) === nameOf(row)).length;
