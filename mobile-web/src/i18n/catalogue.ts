import { batch, computed, signal } from '@preact/signals';
import type { Area, Messages } from '../generated/messages/keys';
import { type Compiled, format, type Locale, type Value } from './format';
import { directionOf, type Language, localeOf, preferredLanguage } from './language';

type Catalogue = Record<string, Compiled>;
type Arguments<K extends keyof Messages> = Messages[K] extends undefined ? [] : [Messages[K]];

const files = import.meta.glob<Catalogue>('../generated/messages/*/*.json', { import: 'default' });
const loadedAreas = new Set<Area>();
const messages = signal<Catalogue>({});

export type MessageKey = keyof Messages;

/** The language of the interface; read it in a component and the component follows a change. */
export const language = signal<Language>('en');
export const direction = computed(() => directionOf(language.value));
export const locale = computed(() => localeOf(language.value));

const rules = computed<Locale>(() => {
  const cardinal = new Intl.PluralRules(language.value);
  const ordinals = new Intl.PluralRules(language.value, { type: 'ordinal' });
  const numbers = new Intl.NumberFormat(locale.value);
  return {
    plural: (value, ordinal) => (ordinal ? ordinals : cardinal).select(value),
    number: value => numbers.format(value),
    rightToLeft: direction.value === 'rtl',
  };
});

const read = async (area: Area, wanted: Language): Promise<Catalogue> => {
  const file = files[`../generated/messages/${area}/${wanted}.json`];
  return file ? file() : {};
};

/** What is wanted now; a load that ends after the reader chose again is thrown away and done again. */
let wantedLanguage: Language = 'en';

/** Reads all known areas until nothing was wanted or added meanwhile, then shows them at once. */
const settle = async (): Promise<void> => {
  for (;;) {
    const wanted = wantedLanguage;
    const areas = [...loadedAreas];
    const catalogues = await Promise.all(areas.map(area => read(area, wanted)));
    if (wanted !== wantedLanguage || areas.length !== loadedAreas.size) continue;
    batch(() => {
      language.value = wanted;
      messages.value = Object.assign({}, ...catalogues);
    });
    document.documentElement.lang = wanted;
    document.documentElement.dir = directionOf(wanted);
    return;
  }
};

/** Loads an area's messages in the reader's language; an area's page waits for it. */
export const loadMessages = async (...areas: Area[]): Promise<void> => {
  const known = loadedAreas.size;
  for (const area of areas) loadedAreas.add(area);
  if (loadedAreas.size > known || wantedLanguage !== language.value) await settle();
};

/** Changes the interface's language on the spot, for every area loaded so far. */
export const switchLanguage = async (wanted: Language): Promise<void> => {
  wantedLanguage = wanted;
  await settle();
};

export const startLanguage = async (): Promise<void> => {
  await switchLanguage(preferredLanguage());
};

/** The text of a message in the reader's language. */
export const t = <K extends MessageKey>(key: K, ...values: Arguments<K>): string =>
  translate(key, values[0] as Record<string, Value> | undefined);

/** For keys made from data (`core.status.${status}`): an unknown one shows `fallback`. */
export const tOr = (key: string, fallback: string, values?: Record<string, Value>): string =>
  messages.value[key] === undefined ? fallback : translate(key, values);

const translate = (key: string, values: Record<string, Value> = {}): string => {
  const message = messages.value[key];
  return message === undefined ? key : format(message, values, rules.value);
};
