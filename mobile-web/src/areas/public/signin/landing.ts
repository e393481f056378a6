import { landingPlace } from '../../../api/places';
import type { Session } from '../../../api/session';
import { followAccount } from '../../../app/accountLanguage';
import { navigate } from '../../../app/location';

const ownPath = (path: string | null | undefined): string | undefined =>
  path && /^\/(?![/\\])/.test(path) ? path : undefined;

/** After signing in: to the page asked for if it is one of ours, else to the reader's place. */
export const land = (session: Session, wished: string | null): void => {
  void followAccount();
  navigate(ownPath(session.path) ?? ownPath(wished) ?? landingPlace(), { replace: true });
};
