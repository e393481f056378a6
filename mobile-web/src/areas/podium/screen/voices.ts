import { useEffect, useState } from 'preact/hooks';
import type { Messages } from '../../../generated/messages/keys';
import { type Compiled, format, type Value } from '../../../i18n/format';
import { directionOf, isLanguage, type Language, localeOf } from '../../../i18n/language';

type Catalogue = Record<string, Compiled>;
type Key = Extract<keyof Messages, `podium.${string}`>;

/** One of the room's languages, in which the screen speaks beside the others. */
export interface Voice {
  language: Language;
  direction: 'rtl' | 'ltr';
  say: (key: Key, values?: Record<string, Value>) => string;
}

const files = import.meta.glob<Catalogue>('../../../generated/messages/podium/*.json', { import: 'default' });

/** At most three: more would be too small to read from the last row. */
const MOST = 3;

/** `?languages=en,ar,fr`: those that we speak, each once; without it the reader's own. */
export const languagesIn = (query: URLSearchParams, own: Language): Language[] => {
  const wanted = (query.get('languages') ?? '').split(',').map(each => each.trim().toLowerCase());
  const known = [...new Set(wanted.filter(isLanguage))].slice(0, MOST);
  return known.length > 0 ? known : [own];
};

const voiceOf = (language: Language, catalogue: Catalogue): Voice => {
  const cardinal = new Intl.PluralRules(language);
  const ordinal = new Intl.PluralRules(language, { type: 'ordinal' });
  const numbers = new Intl.NumberFormat(localeOf(language));
  const direction = directionOf(language);
  const rules = {
    plural: (value: number, ordered: boolean) => (ordered ? ordinal : cardinal).select(value),
    number: (value: number) => numbers.format(value),
    rightToLeft: direction === 'rtl',
  };
  return { language, direction, say: (key, values = {}) => format(catalogue[key] ?? key, values, rules) };
};

const load = async (language: Language): Promise<Voice> =>
  voiceOf(language, (await files[`../../../generated/messages/podium/${language}.json`]?.()) ?? {});

/** The room's languages, once their words are there. */
export const useVoices = (languages: Language[]): Voice[] => {
  const [voices, setVoices] = useState<Voice[]>([]);
  const wanted = languages.join();
  useEffect(() => {
    let current = true;
    Promise.all(wanted.split(',').map(each => load(each as Language))).then(
      loaded => current && setVoices(loaded),
      fault => console.warn(fault),
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return voices;
};
