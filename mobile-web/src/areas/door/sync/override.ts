import { api } from '../../../api/client';
import { offlineProblem, ProblemError } from '../../../api/problem';
import { type StoredScan, scanById } from '../store/scans';
import { isUnheard } from './hold';
import type { Sender } from './sender';
import type { WireAnswer } from './wire';

const BROKEN = 500;

/** A word of the server about this act: by the rules of the door, or about what was sent. Anything else may be better later. */
const OURS = /^(checkin|request)\./;
const LATER = [408, 429];

/** An override as the server takes it. */
export const overrideOf = ({ id, overrides, at, offset, reason, reasonCode }: StoredScan) => ({
  id,
  scan: overrides,
  at,
  offset,
  reason,
  reasonCode,
});

/**
 * What goes next of what waits, in the order in which it happened: scans up to an override, or an override alone. It goes after
 * its scan, also when the phone's clock was put back between the two.
 */
export const nextToSend = async (waiting: StoredScan[]): Promise<StoredScan[]> => {
  const first = waiting[0];
  if (!first?.overrides) {
    const end = waiting.findIndex(({ overrides }) => overrides);
    return end < 0 ? waiting : waiting.slice(0, end);
  }
  const scan = await scanById(first.overrides);
  return [scan?.pending === 1 ? scan : first];
};

/**
 * Tells the server whom a supervisor admitted; a word of its own against that is an answer, too, and holds up nobody. No answer
 * when the server has no time for it.
 */
export const sendOverride = async (
  act: StoredScan,
  { bearer, meeting }: Sender,
): Promise<WireAnswer | undefined> => {
  const path = `/meetings/${meeting}/check-ins/${act.overrides}/override`;
  try {
    const answer = await api.post<WireAnswer>(path, overrideOf(act), { bearer });
    if (!answer?.verdict) throw new ProblemError(offlineProblem());
    return answer;
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || isUnheard(thrown)) throw thrown;
    const { status, code } = thrown.problem;
    const ours = OURS.test(code) && status < BROKEN && !LATER.includes(status);
    return ours || status === BROKEN ? { scan: act.id, problem: thrown.problem } : undefined;
  }
};
