import { useState } from 'preact/hooks';
import { type PodiumView, podium } from '../../api/podium';
import { asProblem, type Problem } from '../../api/problem';
import type { Wanted } from './acts';

/** Another officer was faster: the state on which the act was wanted is gone. */
export const OVERTAKEN = 'speakers.podium-moved-on';

export interface Refused {
  problem: Problem;
  wanted: Wanted;
  overtaken: boolean;
  /** The state on which it was wanted. */
  seen: number;
}

export interface Acts {
  send: (wanted: Wanted) => Promise<void>;
  busy: boolean;
  refused?: Refused;
  drop: () => void;
}

/**
 * Sends acts on the podium as it is shown, one at a time. After one is done the shown podium is dead until the next one is
 * there; what is refused stays in hand, to be done again or dropped.
 */
export const useActs = (
  path: string,
  view: PodiumView,
  done: (after?: PodiumView) => unknown,
  device?: string,
): Acts => {
  const [sending, setSending] = useState(false);
  const [dead, setDead] = useState<number>();
  const [refused, setRefused] = useState<Refused>();
  const send = async (wanted: Wanted) => {
    const { undoes: _, ...act } = wanted;
    setSending(true);
    setRefused(undefined);
    try {
      const after = await podium.act(path, { ...act, version: view.version, ...(device && { device }) });
      setDead(view.version);
      await done(after);
    } catch (thrown) {
      const problem = asProblem(thrown);
      await done(); // what changed is told from the newest state
      setRefused({ problem, wanted, overtaken: problem.code === OVERTAKEN, seen: view.version });
    }
    setSending(false);
  };
  return { send, busy: sending || dead === view.version, refused, drop: () => setRefused(undefined) };
};
