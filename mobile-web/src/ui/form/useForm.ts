import { useEffect, useRef, useState } from 'preact/hooks';
import { newKey } from '../../api/client';
import { asProblem, errorsIn, type FieldError, type Problem } from '../../api/problem';
import { type Keeping, type Typed, useTyped } from './useTyped';

/** What is wrong before anything is sent: field name to sentence. */
export type Faults<T> = Partial<Record<keyof T & string, string>>;

export interface Form<T> {
  values: T;
  set(change: Partial<T>): void;
  reset(values: T): void;
  /** The properties of a text or choice field: `<TextField {...form.field('title')} label=... />`. */
  field<K extends keyof T & string>(
    name: K,
  ): { id: string; value: T[K]; error?: string; onValue(value: T[K]): void };
  submit(event?: Event): void;
  busy: boolean;
  /** What the error summary shows; empty as long as nothing is wrong. */
  errors: FieldError[];
  problem?: Problem;
  /** What the form says about what was typed before, and how to give it up. */
  typed: Pick<Typed<T>, 'note' | 'partly' | 'discard'>;
  /** Reads again what somebody else has changed meanwhile (L22); what was typed stays. */
  showNewest(): void;
  /** Reads that and sends at once what was typed, over the changes that were told and over no later one (L22). */
  applyMine(): void;
}

interface Wiring<T> extends Keeping<T> {
  initial: T;
  /** Reads again what the form begins with; without it the whole page is read again. */
  newest?: () => void;
  /** Of what the form begins with: another one says that the newest has come. */
  version?: number;
  check?: (values: T) => Faults<T>;
  /** Sends the values over that version; the key stays the same until a send succeeds, so a retry is no second act (L3). */
  send: (values: T, idempotencyKey: string, over?: number) => Promise<unknown>;
}

const errorsOf = (faults: Record<string, string | undefined>): FieldError[] =>
  Object.entries(faults).flatMap(([field, message]) => (message ? [{ field, message }] : []));

/** The state of one form: its values, what is wrong with them, and a send that cannot happen twice at once. */
export const useForm = <T extends object>({
  initial,
  check,
  send,
  newest,
  version,
  ...keeping
}: Wiring<T>): Form<T> => {
  const typed = useTyped(initial, keeping);
  const { values, set } = typed;
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const key = useRef(newKey());
  const sending = useRef(false);
  const readAt = useRef(version);
  const told = useRef(version);
  const [applying, setApplying] = useState<'reading' | 'merged'>();

  const refuse = (found: FieldError[], cause?: Problem) => {
    setErrors(found);
    setProblem(cause);
  };
  const deliver = async (over?: number) => {
    sending.current = true;
    setBusy(true);
    try {
      await send(values, key.current, over);
      key.current = newKey();
      typed.sent();
    } catch (thrown) {
      const cause = asProblem(thrown);
      refuse(errorsIn(cause), cause);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const post = (over?: number) => {
    if (sending.current) return;
    const found = errorsOf(check?.(values) ?? {});
    refuse(found);
    if (found.length === 0) void deliver(over);
  };
  const submit = (event?: Event) => {
    event?.preventDefault();
    post(version);
  };
  const showNewest = () => {
    if (!newest) return location.reload();
    refuse([]);
    typed.tell('newest');
    newest();
  };
  const applyMine = () => {
    told.current = problem?.version;
    if (version && told.current && version >= told.current) return post(told.current);
    setApplying('reading');
    showNewest();
  };
  useEffect(() => {
    if (applying === 'reading' && version !== readAt.current) setApplying('merged');
    readAt.current = version;
  }, [version]);
  useEffect(() => {
    if (applying !== 'merged') return;
    setApplying(undefined);
    post(told.current ?? version);
  }, [applying]);
  return {
    applyMine,
    values,
    set,
    reset: typed.reset,
    typed,
    showNewest,
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
