import { t, tOr } from '../../../i18n/catalogue';
import { inLanguage, inSeries, languageName } from '../../../i18n/names';
import { calendarDays, dayAndTime } from '../../../i18n/times';
import type { Directory } from './directory';
import { empty } from './entry';

type Wording = (value: string, zone: string) => string;

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

export const roleName = (role: string): string =>
  tOr(`secretariat.role.${role}`, tOr(`core.role.${role}`, tOr(`core.grant.${role}`, role)));

/** Codes under the words that the other pages use for them. */
const WORDS: Record<string, Wording> = {
  role: value => roleName(value),
  state: value => tOr(`core.status.${value}`, value),
  level: value => tOr(`core.level.${value}`, value),
  kind: value => tOr(`core.kind.${value}`, value),
  visibility: value => tOr(`secretariat.visibility.${value}`, value),
  category: value => tOr(`secretariat.category.${value}`, value),
  language: value => languageName(value),
  groups: value => tOr(`secretariat.lists.groups.${value}`, value),
};

const LANGUAGES = ['languages', 'speaks', 'listens'];

/** The parts of `[en, fr]`, as the record keeps some lists. */
const partsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String);
  return String(value)
    .replace(/^\[|\]$/g, '')
    .split(/,\s*/)
    .filter(Boolean);
};

const wordOf = (fact: string, value: string, directory: Directory, zone: string): string => {
  const word = WORDS[fact]?.(value, zone);
  if (word) return word;
  const named = directory.get(value)?.name;
  if (named) return named;
  if (INSTANT.test(value)) return dayAndTime(value, zone);
  return DAY.test(value) ? calendarDays(value, value) : value;
};

/** A value of the record in words: yes and no, names instead of ids, moments by the meeting's clock. */
export const factValue = (fact: string, value: unknown, directory: Directory, zone: string): string => {
  if (empty(value)) return '—';
  if (typeof value === 'boolean') return value ? t('core.form.yes') : t('core.form.no');
  if (fact.endsWith('Seconds')) return t('core.countdown.hours', { hours: 0, minutes: Number(value) / 60 });
  if (LANGUAGES.includes(fact)) return inSeries(partsOf(value).map(languageName));
  if (Array.isArray(value) || fact === 'chairs') {
    return inSeries(partsOf(value).map(each => wordOf(fact, each, directory, zone)));
  }
  if (typeof value === 'object' && value !== null) return inLanguage(value as Record<string, string>);
  return wordOf(fact, String(value), directory, zone);
};

/** Facts that say nothing to a reader: inner places and counters. */
const INNER = [
  'place',
  'absences',
  'moved',
  'dropped',
  'bands',
  'participant',
  'participants',
  'meeting',
  'version',
];

export const isInner = (fact: string): boolean => INNER.includes(fact);

export const factName = (fact: string): string => tOr(`secretariat.fact.${fact}`, fact);
