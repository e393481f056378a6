import { useEffect } from 'preact/hooks';
import { navigate } from './location';

/** Sends an anonymous reader to sign in and back to this page afterwards. */
export const SignInGate = () => {
  useEffect(() => {
    navigate(`/sign-in?path=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
  }, []);
  return null;
};
