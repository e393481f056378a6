import { locale } from './catalogue';

/** Words that stand within a line elsewhere, where they begin one: with a capital, in languages that have capitals. */
export const begun = (words: string): string => {
  const [first = '', ...more] = words;
  return first.toLocaleUpperCase(locale.value) + more.join('');
};
