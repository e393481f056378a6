import { useEffect, useRef } from 'preact/hooks';

/** Does it again once the connection is back. */
export const useWhenOnline = (wanted: boolean, act: () => unknown) => {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!wanted) return;
    const again = () => latest.current();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [wanted]);
};
