import { useEffect } from 'preact/hooks';
import type { Connection } from './events';
import { useLive } from './useLive';

const POLL = 30_000;

/** Reads again on these topics, and now and then: events may not come through, and not every change is told to all. */
export const useFollowed = (meeting: string, topics: string[], reload: () => void): Connection => {
  const connection = useLive(meeting, topics, reload);
  useEffect(() => {
    const timer = setInterval(reload, POLL);
    return () => clearInterval(timer);
  }, [reload]);
  return connection;
};
