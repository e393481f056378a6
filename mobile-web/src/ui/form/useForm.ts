import { useRef, useState } from 'preact/hooks';
import { newKey } from '../../api/client';
import { asProblem, errorsIn, type FieldError, type Problem } from '../../api/problem';

/** What is wrong before anything is sent: field name to sentence. */
export type Faults<T> = Partial<Record<keyof T & string, string>>;

export interface Form<T> {
  values: T;
  set(change: Partial<T>): void;
  reset(values: T): void;
  /** The properties of a text or choice field: `<TextField {...form.field('title')} label=... />`. */
  field<K extends keyof T & string>(
    name: K,
  ): { id: K; value: T[K]; error?: string; onValue(value: T[K]): void };
  submit(event?: Event): void;
  busy: boolean;
  /** What the error summary shows; empty as long as nothing is wrong. */
  errors: FieldError[];
  problem?: Problem;
}

interface Wiring<T> {
  initial: T;
  check?: (values: T) => Faults<T>;
  /** Sends the values; the key stays the same until a send succeeds, so a retry is no second act (L3). */
  send: (values: T, idempotencyKey: string) => Promise<unknown>;
}

const errorsOf = (faults: Record<string, string | undefined>): FieldError[] =>
  Object.entries(faults).flatMap(([field, message]) => (message ? [{ field, message }] : []));

/** The state of one form: its values, what is wrong with them, and a send that cannot happen twice at once. */
export const useForm = <T extends object>({ initial, check, send }: Wiring<T>): Form<T> => {
  const [values, setValues] = useState<T>(initial);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const key = useRef(newKey());
  const sending = useRef(false);

  const refuse = (found: FieldError[], cause?: Problem) => {
    setErrors(found);
    setProblem(cause);
  };
  const deliver = async () => {
    sending.current = true;
    setBusy(true);
    try {
      await send(values, key.current);
      key.current = newKey();
    } catch (thrown) {
      const cause = asProblem(thrown);
      refuse(errorsIn(cause), cause);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const submit = (event?: Event) => {
    event?.preventDefault();
    if (sending.current) return;
    const found = errorsOf(check?.(values) ?? {});
    refuse(found);
    if (found.length === 0) void deliver();
  };
  const set = (change: Partial<T>) => setValues(before => ({ ...before, ...change }));
  return {
    values,
    set,
    reset: setValues,
    submit,
    busy,
    errors,
    problem,
    field: name => ({
      id: name,
      value: values[name],
      error: errors.find(error => error.field === name)?.message,
      onValue: value => set({ [name]: value } as unknown as Partial<T>),
    }),
  };
};
