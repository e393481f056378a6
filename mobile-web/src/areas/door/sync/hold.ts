import type { ProblemError } from '../../../api/problem';
import { isRefusal } from './sender';

const BROKEN = 500;

/** For so long a server without time for something holds up what came later. */
const HOLD = 60_000;

/** Nobody was there who knows of this: no network, one that wants to be signed in to, or the access has ended. */
export const isUnheard = (thrown: ProblemError): boolean => {
  const { status, code } = thrown.problem;
  return status === 0 || (code === 'unreadable' && status < BROKEN) || isRefusal(thrown);
};

/** Whether it has waited long enough for what came later to go before it; also when the phone's clock was set meanwhile. */
export const hasHeldLong = ({ heldSince }: { heldSince?: string }, now: number): boolean =>
  Boolean(heldSince && Math.abs(now - Date.parse(heldSince)) > HOLD);
