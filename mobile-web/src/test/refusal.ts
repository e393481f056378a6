import type { Problem } from '../api/problem';

/** A refusal to answer with. */
export class Refusal {
  constructor(readonly problem: Partial<Problem> & { status: number }) {}
}

/** The connection ends without an answer, as when a phone walks out of the Wi-Fi. */
export const NO_ANSWER = { lost: true };
