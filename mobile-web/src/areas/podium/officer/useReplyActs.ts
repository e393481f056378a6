import { useState } from 'preact/hooks';
import type { Act, PodiumView } from '../../../api/podium';
import { asProblem, type Problem } from '../../../api/problem';
import { replies } from '../../../api/replies';
import { OVERTAKEN } from '../useActs';

/** What an officer wants done with a reply. */
export interface WantedReply {
  act: Act;
  reply: string;
  reason?: string;
  seconds?: number;
  /** Of an undo: what it takes back. */
  undoes?: string;
}

export interface RefusedReply {
  problem: Problem;
  wanted: WantedReply;
  /** Another officer was faster: the act may be done again on the new state (L22). */
  overtaken: boolean;
  /** The version of the queue on which it was wanted. */
  seen: number;
}

export interface ReplyActs {
  send: (wanted: WantedReply) => Promise<void>;
  busy: boolean;
  refused?: RefusedReply;
  drop: () => void;
}

/** Sends acts with replies on the queue as it is shown, one at a time; what is refused is told, and what changed is read. */
export const useReplyActs = (
  path: string,
  version: number,
  done: (after?: PodiumView) => unknown,
  device?: string,
): ReplyActs => {
  const [sending, setSending] = useState(false);
  const [dead, setDead] = useState<number>();
  const [refused, setRefused] = useState<RefusedReply>();
  const send = async (wanted: WantedReply) => {
    setSending(true);
    setRefused(undefined);
    const { undoes: _, ...act } = wanted;
    try {
      const after = await replies.act(path, { ...act, version, ...(device && { device }) });
      setDead(version);
      await done(after);
    } catch (thrown) {
      const problem = asProblem(thrown);
      await done(); // what changed is told from the newest state
      setRefused({ problem, wanted, overtaken: problem.code === OVERTAKEN, seen: version });
    }
    setSending(false);
  };
  return { send, busy: sending || dead === version, refused, drop: () => setRefused(undefined) };
};
