import { useState } from 'preact/hooks';
import type { Act, PodiumView } from '../../../api/podium';
import { asProblem, type Problem } from '../../../api/problem';
import { replies } from '../../../api/replies';

/** What an officer wants done with a reply. */
export interface WantedReply {
  act: Act;
  reply: string;
  reason?: string;
  seconds?: number;
}

export interface ReplyActs {
  send: (wanted: WantedReply) => Promise<void>;
  busy: boolean;
  problem?: Problem;
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
  const [problem, setProblem] = useState<Problem>();
  const send = async (wanted: WantedReply) => {
    setSending(true);
    setProblem(undefined);
    try {
      const after = await replies.act(path, { ...wanted, version, ...(device && { device }) });
      setDead(version);
      await done(after);
    } catch (thrown) {
      await done();
      setProblem(asProblem(thrown));
    }
    setSending(false);
  };
  return { send, busy: sending || dead === version, problem, drop: () => setProblem(undefined) };
};
