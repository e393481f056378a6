import { useEffect, useRef, useState } from 'preact/hooks';
import { type Presiding, podium } from '../../../api/podium';
import { asProblem, type Problem } from '../../../api/problem';
import type { PodiumFeed } from '../../../live/podium/feed';
import { presidingDevice } from './device';

/** `other`: somebody presided already when this screen opened; `takenOver`: it was this one that did before. */
export type Standing = 'none' | 'mine' | 'other' | 'takenOver';

export interface PresidingHere {
  standing: Standing;
  holder: Presiding | null;
  device: string | undefined;
  /** Why the last claim or handing over was not done, until there is another standing or the server answers again. */
  problem: Problem | undefined;
  /** A claim is on its way. */
  busy: boolean;
  claim: (takeOver: boolean) => Promise<void>;
  leave: () => Promise<void>;
}

const ANOTHER = 'speakers.another-presides';

/** One device presides at a time: this one asks for it once when it opens, and gives it back when it is left. */
export const usePresiding = (path: string, feed: PodiumFeed | undefined): PresidingHere => {
  const [device, setDevice] = useState<string>();
  const [mine, setMine] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const holder = feed?.view.value?.presiding ?? null;
  const standing = standingOf(holder, mine);
  const held = useRef(false);
  held.current = standing === 'mine';

  const claim = async (takeOver: boolean) => {
    setProblem(undefined);
    setBusy(true);
    try {
      const own = await presidingDevice();
      setDevice(own);
      const view = await podium.preside(path, own, takeOver);
      setMine(view.presiding?.device);
      feed?.take(view);
    } catch (thrown) {
      const refused = asProblem(thrown);
      if (refused.code !== ANOTHER || takeOver) setProblem(refused);
      void feed?.ask();
    } finally {
      setBusy(false);
    }
  };
  const leave = async () => {
    if (!held.current) return;
    setMine(undefined);
    await podium.leave(path, await presidingDevice()).catch(thrown => setProblem(asProblem(thrown)));
    void feed?.ask();
  };

  const known = feed !== undefined;
  useEffect(() => {
    if (!known) return;
    void claim(false);
    return () => void leave();
  }, [path, known]);
  const lost = feed?.link.value === 'lost';
  useEffect(() => {
    if (!lost) setProblem(undefined);
  }, [holder?.device, holder?.since, lost]);
  return { standing, holder, device, problem, busy, claim, leave };
};

const standingOf = (holder: Presiding | null, mine: string | undefined): Standing => {
  if (!holder) return 'none';
  if (holder.device === mine) return 'mine';
  return mine ? 'takenOver' : 'other';
};
