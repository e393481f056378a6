import { useEffect, useState } from 'preact/hooks';

/**
 * What the form began with stays until the newest is asked for, so that a change by somebody else is told rather than written
 * over (L22): the page itself follows every change. After the own act it `follow`s.
 */
export const useBegun = <T extends { version: number }>(held: T, read: () => void) => {
  const [begun, setBegun] = useState(held);
  const [behind, setBehind] = useState(false);
  useEffect(() => {
    if (!behind || held.version === begun.version) return;
    setBegun(held);
    setBehind(false);
  }, [behind, held.version]);
  const follow = () => setBehind(true);
  const newest = () => {
    follow();
    read();
  };
  return { begun, newest, follow, outdated: held.version !== begun.version };
};

/** A form that always stands on its page follows what others set as long as nothing is entered in it. */
export const useFollowing = (outdated: boolean, untouched: boolean, follow: () => void) => {
  useEffect(() => {
    if (outdated && untouched) follow();
  }, [outdated, untouched]);
};
