import { session } from '../api/session';
import { switchLanguage } from '../i18n/catalogue';
import { chosenLanguage, isLanguage } from '../i18n/language';

/** Speaks the language that the account has chosen, on whatever device that was; a choice on this device comes first. */
export const followAccount = async (): Promise<void> => {
  const language = session.value?.account?.language;
  if (isLanguage(language) && !chosenLanguage()) await switchLanguage(language);
};
