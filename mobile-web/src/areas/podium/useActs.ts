import { useState } from 'preact/hooks';
import { type PodiumView, podium } from '../../api/podium';
import { asProblem, type Problem } from '../../api/problem';
import type { Wanted, WantedAct } from './acts';

/** Another officer was faster: the state on which the act was wanted is gone. */
const OVERTAKEN = 'speakers.podium-moved-on';

/** Nobody answered: no network, or nobody behind the door that it leads to. */
const unanswered = ({ code, status }: Problem): boolean =>
  code === 'offline' || (status >= 502 && status <= 504);

export interface Refused<W> {
  problem: Problem;
  wanted: W;
  /** Another officer was faster: the act may be done again on the new state (L22). */
  overtaken: boolean;
  /** Nobody answered: the act may be done once there is a connection again. */
  unanswered: boolean;
  /** The version on which it was wanted. */
  seen: number;
}

export interface Acts<W extends WantedAct = Wanted> {
  send: (wanted: W) => Promise<void>;
  busy: boolean;
  refused?: Refused<W>;
  drop: () => void;
}

type Request<W> = Omit<W, 'undoes'> & { version: number; device?: string };

/**
 * Sends acts on the version as it is shown, one at a time. After one is done the shown state is dead until the next one is
 * there; what is refused stays in hand, to be done again or dropped.
 */
export const useActsOn = <W extends WantedAct>(
  version: number,
  post: (request: Request<W>) => Promise<PodiumView>,
  done: (after?: PodiumView) => unknown,
  device?: string,
): Acts<W> => {
  const [sending, setSending] = useState(false);
  const [dead, setDead] = useState<number>();
  const [refused, setRefused] = useState<Refused<W>>();
  const send = async (wanted: W) => {
    const { undoes: _, ...act } = wanted;
    setSending(true);
    setRefused(undefined);
    try {
      const after = await post({ ...act, version, ...(device && { device }) });
      setDead(version);
      await done(after);
    } catch (thrown) {
      const problem = asProblem(thrown);
      await done(); // what changed is told from the newest state
      const overtaken = problem.code === OVERTAKEN;
      setRefused({ problem, wanted, overtaken, unanswered: unanswered(problem), seen: version });
    }
    setSending(false);
  };
  return { send, busy: sending || dead === version, refused, drop: () => setRefused(undefined) };
};

/** Acts with the statements of the list. */
export const useActs = (
  path: string,
  view: PodiumView,
  done: (after?: PodiumView) => unknown,
  device?: string,
): Acts => useActsOn<Wanted>(view.version, request => podium.act(path, request), done, device);
