import { useEffect, useState } from 'preact/hooks';
import type { SpeakersList } from '../../../api/speakers';
import { serverNow } from '../../../live/clock';
import { followClock, measureClock, steady, wokeUp } from '../../../live/precise';

type Window = Pick<SpeakersList, 'opensAt' | 'closesAt'>;

/** The clock is looked at again at least this often (ms): it may have been measured anew, or the device may have slept. */
const LOOK = 1000;

const stateAt = ({ opensAt, closesAt }: Window, at: number): SpeakersList['state'] => {
  if (at < Date.parse(opensAt)) return 'not-open';
  return at < Date.parse(closesAt) ? 'open' : 'closed';
};

/** Whether the list takes inscriptions, by the server's clock: it changes at the very instant, without a word from the server (L1). */
export const useWindow = ({ opensAt, closesAt }: Window): SpeakersList['state'] => {
  const [state, setState] = useState(() => stateAt({ opensAt, closesAt }, serverNow()));
  useEffect(followClock, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (wokeUp()) void measureClock();
      steady();
      const at = serverNow();
      setState(stateAt({ opensAt, closesAt }, at));
      const left = [opensAt, closesAt].map(instant => Date.parse(instant) - at).filter(wait => wait > 0);
      if (left.length > 0) timer = setTimeout(look, Math.ceil(Math.min(LOOK, ...left)));
    };
    look();
    return () => clearTimeout(timer);
  }, [opensAt, closesAt]);
  return state;
};
