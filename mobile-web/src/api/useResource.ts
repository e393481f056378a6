import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { language } from '../i18n/catalogue';
import { asProblem, type Problem } from './problem';

export type Resource<T> =
  | (Acts<T> & { state: 'loading' })
  | (Acts<T> & { state: 'failed'; problem: Problem })
  | (Acts<T> & { state: 'ready'; value: T });

interface Acts<T> {
  reload(): void;
  replace(value: T): void;
}

type Held<T> = { state: 'loading' } | { state: 'failed'; problem: Problem } | { state: 'ready'; value: T };

/**
 * Reads something from the server and again whenever `key` or the language changes; an older answer never
 * overwrites a newer one. `key` undefined waits. `reload` keeps showing the old value until the new one is there.
 */
export const useResource = <T>(key: string | undefined, read: () => Promise<T>): Resource<T> => {
  const [held, setHeld] = useState<Held<T>>({ state: 'loading' });
  const turn = useRef(0);
  const reader = useRef(read);
  reader.current = read;
  const wanted = key === undefined ? undefined : `${language.value} ${key}`;

  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const settle = (next: Held<T>) => mine === turn.current && setHeld(next);
    reader.current().then(
      value => settle({ state: 'ready', value }),
      thrown => settle({ state: 'failed', problem: asProblem(thrown) }),
    );
  }, []);
  const replace = useCallback((value: T) => setHeld({ state: 'ready', value }), []);

  useEffect(() => {
    if (wanted === undefined) return;
    reload();
    return () => {
      turn.current += 1;
    };
  }, [wanted, reload]);
  return { ...held, reload, replace };
};
