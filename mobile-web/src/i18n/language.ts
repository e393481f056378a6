/** The six official languages; Arabic is written from right to left (X1). */
export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language under its own name: a reader finds it without knowing the current one. */
export const OWN_NAMES: Record<Language, string> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
};

const STORED = 'plenary.language';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/** The locale for dates and numbers: Arabic with Latin digits, Chinese in simplified script. */
export const localeOf = (language: Language): string =>
  ({ ar: 'ar-u-nu-latn', en: 'en-GB', es: 'es', fr: 'fr', ru: 'ru', zh: 'zh-Hans' })[language];

/** The reader's earlier choice, else the first of the browser's languages that we speak, else English. */
export const preferredLanguage = (): Language => {
  const chosen = chosenLanguage();
  if (chosen) return chosen;
  const wished = (navigator.languages ?? []).map(tag => tag.slice(0, 2).toLowerCase());
  return wished.find(isLanguage) ?? 'en';
};

export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage may be closed (private window): the choice then lasts as long as the page.
  }
};

/** What the reader picked on this device, if anything. */
export const chosenLanguage = (): Language | undefined => {
  try {
    const stored = localStorage.getItem(STORED);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
};
