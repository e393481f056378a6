import type { PodiumView } from '../../../api/podium';

/** How many of the waiting replies a screen for all names. */
export const SHOWN = 3;

/** How many replies wait after the one at the podium (L20). */
export const remainingReplies = ({ replies }: PodiumView): number => replies?.remaining ?? 0;
