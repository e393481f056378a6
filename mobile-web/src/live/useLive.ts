import { useEffect, useRef, useState } from 'preact/hooks';
import { type Connection, type LiveEvent, listen } from './events';

/** Calls `changed` when the meeting's events of these topics (exact names) arrive; returns the connection's state. */
export const useLive = (
  meeting: string | undefined,
  topics: string[],
  changed: (event?: LiveEvent) => void,
): Connection => {
  const latest = useRef(changed);
  latest.current = changed;
  const [connection, setConnection] = useState<Connection>('connecting');
  const wanted = topics.join();
  useEffect(() => {
    if (!meeting || typeof EventSource === 'undefined') return;
    const stream = listen(meeting, wanted.split(','), event => latest.current(event));
    const unwatch = stream.connection.subscribe(setConnection);
    return () => {
      unwatch();
      stream.close();
    };
  }, [meeting, wanted]);
  return connection;
};
