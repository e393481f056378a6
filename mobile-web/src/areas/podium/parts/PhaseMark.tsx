import { t } from '../../../i18n/catalogue';
import type { StatementClock } from '../../../live/podium/statement';
import './phases.css';

/** Each phase has a shape of its own: whoever does not tell green from red tells a circle from a square. */
const SHAPES: Record<string, string> = {
  free: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zm0 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12z',
  called: 'M4 11h11l-4-4l1.4-1.4L19 12l-6.6 6.4L11 17l4-4H4z',
  green: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z',
  amber: 'M12 2.5L23 21.5H1zm-1 7v6h2v-6zm0 7.5v2h2v-2z',
  red: 'M7.5 2h9L22 7.5v9L16.5 22h-9L2 16.5v-9zM11 6v7h2V6zm0 9v2.5h2V15z',
  paused: 'M5 4h5v16H5zm9 0h5v16h-5z',
};

export const phaseName = ({ phase, paused }: StatementClock) => (paused ? 'paused' : phase);

/** Shape and word of the clock's phase; the colour only repeats them. */
export const PhaseMark = ({ clock }: { clock: StatementClock }) => {
  const name = phaseName(clock);
  return (
    <span class="phase-mark">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SHAPES[name]} fill-rule="evenodd" />
      </svg>
      <span>{t(`podium.phase.${name}`)}</span>
    </span>
  );
};
