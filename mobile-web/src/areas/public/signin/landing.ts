import { landingPlace } from '../../../api/places';
import type { Session } from '../../../api/session';
import { navigate } from '../../../app/location';
import { switchLanguage } from '../../../i18n/catalogue';
import { chosenLanguage, isLanguage } from '../../../i18n/language';

const ownPath = (path: string | null | undefined): string | undefined =>
  path && /^\/(?![/\\])/.test(path) ? path : undefined;

/** After signing in: to the page asked for if it is one of ours, else to the reader's place. */
export const land = (session: Session, wished: string | null): void => {
  const language = session.account?.language;
  if (isLanguage(language) && !chosenLanguage()) void switchLanguage(language);
  navigate(ownPath(session.path) ?? ownPath(wished) ?? landingPlace(), { replace: true });
};
