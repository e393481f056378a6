import { language, locale } from './catalogue';
import type { Language } from './language';

/** A text that the Secretariat writes in up to six languages. */
export type Multilingual = Partial<Record<Language, string>>;

/** The same where the server may already have chosen the reader's language. */
export type Localized = Multilingual | string;

/** The text in the reader's language, else in English, else in whichever there is (X1). */
export const inLanguage = (text: Localized | undefined | null): string => {
  if (!text || typeof text === 'string') return text ?? '';
  return text[language.value] || text.en || Object.values(text).find(Boolean) || '';
};

/** A language's name in the reader's own language: `fr` is "French", "français", "法语". */
export const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames([locale.value], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** Names as a sentence part: "English, French and Arabic". */
export const inSeries = (names: string[]): string =>
  new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(names);
