import { useEffect, useRef, useState } from 'preact/hooks';
import { forgetTyped, type Kept, keepTyped, readKept } from '../../api/kept';
import { session } from '../../api/session';

export interface Keeping<T> {
  /** Names the form; the same name means the same form. Without one, nothing outlives the page. */
  keep?: string;
  /** What is never written down: birth dates and whatever else needs protection. */
  unkept?: (keyof T)[];
}

/** `restored` after a reload of the page; `newest` after somebody else's change was taken over. */
export type TypedNote = 'restored' | 'newest';

export interface Typed<T> {
  values: T;
  set(change: Partial<T>): void;
  reset(values: T): void;
  note?: TypedNote;
  /** Some of what was typed is not kept and has to be entered again. */
  partly: boolean;
  tell(note: TypedNote): void;
  /** Back to what the form began with. */
  discard(): void;
  /** It was sent: nothing is left to keep, and what the server made of it takes its place. */
  sent(): void;
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const changesOf = <T extends object>(base: T, values: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([field, value]) => !same(value, base[field as keyof T])),
  ) as Partial<T>;

const without = <T extends object>(changes: Partial<T>, fields: (keyof T)[] = []): Kept<T> => {
  const kept = Object.entries(changes).filter(([field]) => !fields.includes(field as keyof T));
  const partly = kept.length < Object.keys(changes).length;
  return { changes: Object.fromEntries(kept) as Partial<T>, ...(partly && { partly }) };
};

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/**
 * The values of a form over what it begins with. When that changes, because somebody else changed it, untouched fields follow
 * and what was typed stays. Leaving the page is warned of only where the browser keeps nothing.
 */
export const useTyped = <T extends object>(initial: T, { keep, unkept }: Keeping<T>): Typed<T> => {
  const person = keep && session.value?.account?.id;
  const [found] = useState(() => (keep && person ? readKept<T>(person, keep) : undefined));
  const [values, setValues] = useState<T>({ ...initial, ...found?.changes });
  const [note, setNote] = useState<TypedNote | undefined>(found && 'restored');
  const base = useRef(initial);
  const restarted = useRef(false);
  const newest = JSON.stringify(initial);

  useEffect(() => {
    if (same(base.current, initial)) return;
    const changes = changesOf(base.current, values);
    base.current = initial;
    setValues({ ...initial, ...changes });
  }, [newest]);

  useEffect(() => {
    if (!keep || !person) return;
    const changes = changesOf(base.current, values);
    const stored = Object.keys(changes).length === 0 || keepTyped(person, keep, without(changes, unkept));
    if (stored && Object.keys(changes).length === 0) forgetTyped(person, keep);
    if (stored) return;
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [keep, person, values, newest]);

  const forget = () => {
    if (keep && person) forgetTyped(person, keep);
    setNote(undefined);
  };
  const reset = (fresh: T) => {
    restarted.current = true;
    base.current = fresh;
    setValues(fresh);
  };
  const sent = () => {
    if (!restarted.current) base.current = values;
    restarted.current = false;
    forget();
  };
  return {
    values,
    set: change => setValues(before => ({ ...before, ...change })),
    reset,
    note,
    partly: found?.partly ?? false,
    tell: setNote,
    discard: () => {
      setValues(base.current);
      forget();
    },
    sent,
  };
};
