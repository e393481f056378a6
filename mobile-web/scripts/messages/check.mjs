// The gate of the six languages: what is wrong in one area's catalogues, as readable lines.
import { argumentsOf, choicesOf, TYPE } from './compile.mjs';

export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

const categories = (language, type) =>
  new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;

const sameArguments = (left, right) =>
  [...argumentsOf(left).keys()].sort().join() === [...argumentsOf(right).keys()].sort().join();

const choiceFaults = (message, language) => {
  const faults = [];
  for (const choice of choicesOf(message)) {
    if (choice.type !== TYPE.plural) continue;
    const missing = categories(language, choice.pluralType).filter(name => !choice.options[name]);
    if (missing.length > 0) faults.push(`plural of {${choice.value}} lacks ${missing.join(', ')}`);
  }
  return faults;
};

const messageFaults = (message, english, language) => {
  try {
    const faults = choiceFaults(message, language);
    if (message.trim() === '') faults.push('is empty');
    if (!sameArguments(message, english)) faults.push('has other arguments than English');
    return faults;
  } catch (fault) {
    return [`cannot be read: ${fault.message}`];
  }
};

/** @returns {string[]} one line for each fault */
export const findFaults = (area, catalogues) => {
  const faults = [];
  for (const language of LANGUAGES) {
    for (const [key, english] of Object.entries(catalogues.en)) {
      const message = catalogues[language][key];
      const found = message === undefined ? ['is missing'] : messageFaults(message, english, language);
      faults.push(...found.map(fault => `${area}/${language}.json ${key} ${fault}`));
    }
    for (const key of Object.keys(catalogues[language])) {
      if (!(key in catalogues.en)) faults.push(`${area}/${language}.json ${key} is unknown in English`);
    }
  }
  return faults;
};
