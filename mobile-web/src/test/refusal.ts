import type { Problem } from '../api/problem';

/** A refusal to answer with. */
export class Refusal {
  constructor(readonly problem: Partial<Problem> & { status: number }) {}
}
