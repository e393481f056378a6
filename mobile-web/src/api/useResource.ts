import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { language } from '../i18n/catalogue';
import { asProblem, type Problem } from './problem';

export type Resource<T> =
  | (Acts<T> & { state: 'loading' })
  | (Acts<T> & { state: 'failed'; problem: Problem })
  | (Acts<T> & { state: 'ready'; value: T; stale?: Stale });

/** What is shown was read at that time, and could not be read again. */
export interface Stale {
  since: number;
  problem: Problem;
}

interface Acts<T> {
  reload(): void;
  replace(value: T): void;
}

type Held<T> =
  | { state: 'loading' }
  | { state: 'failed'; problem: Problem }
  | { state: 'ready'; value: T; at: number; about?: string; stale?: Stale };

const BUSY = 429;
const SERVER_FAULT = 500;

/** No answer about the thing itself: whoever fills something in over it does not lose that. */
const isPassing = ({ status }: Problem): boolean => status === 0 || status === BUSY || status >= SERVER_FAULT;

/** What is shown after a reading that failed. */
const after = <T>(before: Held<T>, problem: Problem, about?: string): Held<T> =>
  before.state === 'ready' && before.about === about && isPassing(problem)
    ? { ...before, stale: { since: before.at, problem } }
    : { state: 'failed', problem };

/**
 * Reads something from the server and again whenever `key` or the language changes; an older answer never
 * overwrites a newer one. `key` undefined waits. `reload` keeps showing the old value until the new one is there, and where
 * the server cannot be reached.
 */
export const useResource = <T>(key: string | undefined, read: () => Promise<T>): Resource<T> => {
  const [held, setHeld] = useState<Held<T>>({ state: 'loading' });
  const turn = useRef(0);
  const reader = useRef(read);
  reader.current = read;
  const wanted = key === undefined ? undefined : `${language.value} ${key}`;

  const subject = useRef(wanted);
  subject.current = wanted;

  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const about = subject.current;
    const settle = (next: (before: Held<T>) => Held<T>) => mine === turn.current && setHeld(next);
    reader.current().then(
      value => settle(() => ({ state: 'ready', value, at: Date.now(), about })),
      thrown => settle(before => after(before, asProblem(thrown), about)),
    );
  }, []);
  const replace = useCallback(
    (value: T) => setHeld({ state: 'ready', value, at: Date.now(), about: subject.current }),
    [],
  );

  useEffect(() => {
    if (wanted === undefined) return;
    reload();
    return () => {
      turn.current += 1;
    };
  }, [wanted, reload]);
  return { ...held, reload, replace };
};
