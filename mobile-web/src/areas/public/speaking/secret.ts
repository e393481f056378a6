import { useEffect, useState } from 'preact/hooks';

/** The secret stands behind the `#`: browsers do not send that part, so no proxy and no log keeps it. */
const secretHere = (): string => location.hash.slice(1);

/** The secret of the link, also when another link is opened on the same page. */
export const useSecret = (): string => {
  const [secret, setSecret] = useState(secretHere);
  useEffect(() => {
    const follow = () => setSecret(secretHere());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return secret;
};
