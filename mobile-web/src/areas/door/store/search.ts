import { everybody } from './roll';
import type { BadgeRow } from './snapshot';

export const LEAST_LETTERS = 3;
export const MOST_FOUND = 10;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Scripts in which one character is a syllable or a word. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Three letters at least, so that nobody browses the list (B10); one character of Chinese says as much. */
export const longEnough = (text: string): boolean => text.trim().length >= LEAST_LETTERS || DENSE.test(text);

/** Words of ten thousand people are made once, not at each letter. */
const known = new WeakMap<BadgeRow, string>();

const wordsOf = (row: BadgeRow): string => {
  const before = known.get(row);
  if (before !== undefined) return before;
  const { displayName, passportName, entity } = row.person;
  const words = plain([displayName, passportName, entity].filter(Boolean).join(' '));
  known.set(row, words);
  return words;
};

const AT_ONCE = 500;

const breath = () => new Promise(resolve => setTimeout(resolve));

/** Makes everybody's words ahead of the first search, a few at a time. */
export const prepareSearch = async (): Promise<void> => {
  let made = 0;
  for (const row of [...everybody()]) {
    wordsOf(row);
    made += 1;
    if (made % AT_ONCE === 0) await breath();
  }
};

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
