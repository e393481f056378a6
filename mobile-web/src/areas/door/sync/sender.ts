import { api } from '../../../api/client';
import { ProblemError } from '../../../api/problem';
import type { Device } from '../store/device';
import {
  endFormer,
  type Former,
  forgetFormer,
  hasLeft,
  isLongPast,
  noteUndeliverable,
  tokenOf,
} from '../store/former';
import type { Made } from '../store/records';
import { loadPendingCount } from '../store/scans';
import { tellWindows } from '../store/windows';

/** In whose name something is sent: the present enrolment of this phone, or one before it. */
export interface Sender {
  meeting: string;
  bearer: string;
  /** Whether something was made under that enrolment. */
  made: Made;
}

/** The present one sends also what does not say, and what nobody else is there for: nothing is ever dropped. */
export const senderOf = (own: Device, before: Former[]): Sender => ({
  meeting: own.meeting,
  bearer: own.token,
  made: ({ device }) => device === own.device || !before.some(former => former.device === device),
});

const senderBefore = async (former: Former): Promise<Sender | undefined> => {
  const bearer = await tokenOf(former).catch(fault => {
    console.warn(fault); // it cannot be unsealed any more, which holds up nothing of the present one
    return undefined;
  });
  return bearer
    ? { meeting: former.meeting, bearer, made: ({ device }) => device === former.device }
    : undefined;
};

/** Our own word that the access has ended; whatever stands between may refuse, too. */
export const isRefusal = ({ problem: { status, code } }: ProblemError): boolean =>
  (status === 401 || status === 403) && code.startsWith('access.');

/** What a server says that will not hear of that enrolment again. */
const isFinal = (thrown: ProblemError): boolean =>
  isRefusal(thrown) || thrown.problem.status === 404 || thrown.problem.status === 410;

/** Shown apart from what waits: nothing waits for it any longer, and it is kept. */
const undeliverable = async (former: Former, is: boolean): Promise<void> => {
  if (!(await noteUndeliverable(former, is))) return;
  await loadPendingCount();
  tellWindows('scans');
};

interface Ways {
  /** To a server that lets this enrolment in. */
  send: (sender: Sender) => Promise<void>;
  /** To one that no longer does. */
  handIn: (sender: Sender) => Promise<void>;
}

/** Sends what an enrolment before this one left. Only a network that is not there stops the present one, too. */
export const finish = async (former: Former, ways: Ways): Promise<void> => {
  const sender = await senderBefore(former);
  if (!sender) return undeliverable(former, true);
  try {
    await (former.ended ? ways.handIn(sender) : ways.send(sender));
    await undeliverable(former, false);
    const leaves = former.leaving && !former.ended;
    if ((!leaves && !isLongPast(former)) || (await hasLeft(sender.made))) return;
    if (leaves) await takeLeave(former, sender);
    if (isLongPast(former)) await forgetFormer(former);
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.problem.status === 0) throw thrown;
    if (former.ended && isFinal(thrown)) await undeliverable(former, true);
    if (former.ended || !isRefusal(thrown)) return console.warn(thrown);
    await finish(await endFormer(former), ways);
  }
};

/** Its staff had signed it out before it was enrolled anew. */
const takeLeave = async (former: Former, { meeting, bearer }: Sender): Promise<void> => {
  await api.delete(`/meetings/${meeting}/devices/${former.device}`, { bearer });
  await endFormer(former);
};
