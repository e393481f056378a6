import { t } from '../../../i18n/catalogue';
import type { PodiumFeed } from '../../../live/podium/feed';
import { clockDigits } from '../../../live/podium/statement';
import { clockOf } from '../../../live/podium/usePodium';
import { PhaseMark, phaseName } from '../../podium/parts/PhaseMark';

/** The speaker's own clock while the statement runs, the same as on the podium. */
export const OwnClock = ({ feed }: { feed: PodiumFeed }) => {
  const clock = clockOf(feed);
  return (
    <div class={`own-clock phase-${phaseName(clock)}`}>
      <p class="own-clock-title">{t('me.slot.now')}</p>
      <PhaseMark clock={clock} />
      <p class="own-clock-digits" role="timer" aria-live="off" dir="ltr">
        {clockDigits(clock)}
      </p>
    </div>
  );
};
