import { language } from './catalogue';
import type { Language } from './language';

/** A text that the Secretariat writes in up to six languages. */
export type Multilingual = Partial<Record<Language, string>>;

/** The text in the reader's language, else in English, else in whichever there is (X1). */
export const inLanguage = (text: Multilingual | undefined | null): string =>
  text ? text[language.value] || text.en || Object.values(text).find(Boolean) || '' : '';
