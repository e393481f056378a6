import { t, tOr } from './catalogue';
import { inLanguage, inSeries, languageName } from './names';
import { calendarDays, dayAndTime } from './times';

/** What the ids and codes of the record stand for. */
export interface NamesOf {
  get(id: string): { name: string } | undefined;
}

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
  scope: value => tOr(`secretariat.limits.scope.${value}`, value),
  language: value => languageName(value),
  groups: value => tOr(`secretariat.lists.groups.${value}`, value),
};

const LANGUAGES = ['languages', 'speaks', 'listens'];

/** Lists that the record has kept as one text. */
const LISTS = ['chairs', 'aligned', 'withStates', 'alerts'];

/** The parts of `[en, fr]`, as the record keeps some lists. */
const partsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String);
  return String(value)
    .replace(/^\[|\]$/g, '')
    .split(/,\s*/)
    .filter(Boolean);
};

const wordOf = (fact: string, value: string, directory: NamesOf, zone: string): string => {
  const word = WORDS[fact]?.(value, zone);
  if (word) return word;
  const named = directory.get(value)?.name;
  if (named) return named;
  if (INSTANT.test(value)) return dayAndTime(value, zone);
  return DAY.test(value) ? calendarDays(value, value) : value;
};

/** Whether the record says nothing of it. */
export const empty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 'null' ||
  value === '[]' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** So many of each, under the names of those who have them. */
const numbersOf = (value: Record<string, number>, directory: NamesOf): string =>
  inSeries(
    Object.entries(value).map(([id, number]) =>
      t('secretariat.audit.each', { name: directory.get(id)?.name ?? id, number }),
    ),
  );

/** A value of the record in words: yes and no, names instead of ids, moments by the meeting's clock. */
export const factValue = (fact: string, value: unknown, directory: NamesOf, zone: string): string => {
  if (empty(value)) return '—';
  if (typeof value === 'boolean') return value ? t('core.form.yes') : t('core.form.no');
  if (fact.endsWith('Seconds')) return t('core.countdown.hours', { hours: 0, minutes: Number(value) / 60 });
  if (fact.endsWith('Minutes')) {
    return t('core.countdown.hours', { hours: Math.floor(Number(value) / 60), minutes: Number(value) % 60 });
  }
  if (LANGUAGES.includes(fact)) return inSeries(partsOf(value).map(languageName));
  if (Array.isArray(value) || LISTS.includes(fact)) {
    return inSeries(partsOf(value).map(each => wordOf(fact, each, directory, zone)));
  }
  if (fact === 'exceptions') return numbersOf(value as Record<string, number>, directory);
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
  'limitsVersion',
  'textsVersion',
  'office',
];

export const isInner = (fact: string): boolean => INNER.includes(fact);

/** What a fact is called; the areas that tell of changes know those which can happen there. */
export const factName = (fact: string): string =>
  tOr(`secretariat.fact.${fact}`, tOr(`speaking.fact.${fact}`, fact));
