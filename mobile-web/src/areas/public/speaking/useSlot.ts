import { useEffect, useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { byLink, type OfficeSlot } from '../../../api/turns';
import { language } from '../../../i18n/catalogue';

const EVERY = 15_000;

/** What a link shows, read again every 15 seconds. */
export interface Followed {
  read?: OfficeSlot;
  /** Why the latest reading failed; what was read before stays, unless the link was taken back. */
  problem?: Problem;
  reload: () => void;
}

export const useSlot = (secret: string): Followed => {
  const [state, setState] = useState<Omit<Followed, 'reload'>>({});
  const [turn, setTurn] = useState(0);
  const spoken = language.value;
  useEffect(() => {
    let wanted = true;
    const read = () =>
      byLink.slot(secret).then(
        slot => wanted && setState({ read: slot }),
        thrown => wanted && setState(before => kept(before, asProblem(thrown))),
      );
    void read();
    const timer = setInterval(read, EVERY);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [secret, turn, spoken]);
  return { ...state, reload: () => setTurn(turn + 1) };
};

/** A link that is taken back shows nothing any more; a lost network leaves what was read. */
const kept = ({ read }: Pick<Followed, 'read'>, problem: Problem): Omit<Followed, 'reload'> =>
  problem.status === 0 || problem.status >= 500 ? { read, problem } : { problem };
