import { t } from '../i18n/catalogue';

/** One field that the server refused, with a sentence in the reader's language. */
export interface FieldError {
  field: string;
  code?: string;
  message: string;
}

/** A change that somebody made since the version that was read (L22). */
export interface Missed {
  /** `speakers.pinned` */
  action: string;
  /** Where the reader may know it. */
  by?: string | null;
  office: 'delegation' | 'secretariat' | 'system';
  at: string;
  /** A `hidden` one changed to or from what the reader may not know. */
  fields: { name: string; before?: unknown; after?: unknown; hidden?: boolean }[];
}

/** An RFC 9457 problem: what happened, which rule says so, and what to do next (R2). */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail?: string;
  next?: string;
  rule?: string;
  field?: string;
  errors?: FieldError[];
  /** Of one that was outdated: what has changed since, the latest first, and the version that stands now (L22). */
  changes?: Missed[];
  version?: number;
  /** Which inscription it is, where it is one of several. */
  inscription?: string;
}

/** What the server refused, field by field. */
export const errorsIn = (problem: Problem): FieldError[] => {
  const own = problem.field ? [{ field: problem.field, message: problem.detail ?? problem.title }] : [];
  const told = problem.errors?.length ? problem.errors : own;
  // A header is no field that a line could lead to.
  return told.filter(({ field }) => field !== 'If-Match');
};

/** Thrown by every call that the server, or the missing network, refused. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

/** No answer at all: the phone is offline or the server cannot be reached. */
export const offlineProblem = (): Problem => ({
  status: 0,
  code: 'offline',
  title: t('core.problem.offline.title'),
  next: t('core.problem.offline.next'),
});

const unreadable = (status: number): Problem => ({
  status,
  code: 'unreadable',
  title: t('core.problem.unreadable.title'),
  next: t('core.problem.unreadable.next'),
});

export const problemOf = async (response: Response): Promise<Problem> => {
  try {
    const body = (await response.json()) as Partial<Problem>;
    return { ...unreadable(response.status), ...body, status: response.status };
  } catch {
    return unreadable(response.status);
  }
};

/** Any thrown value as a problem that a page can show; a programming error stays visible on the console. */
export const asProblem = (thrown: unknown): Problem => {
  if (thrown instanceof ProblemError) return thrown.problem;
  console.error(thrown);
  return unreadable(0);
};
