/** One look at the server's clock. */
export interface Sample {
  /** The server's time less our monotonic time, in the middle of the round trip. */
  offset: number;
  roundTrip: number;
}

/** How many looks are remembered: enough that a few slow ones do not count, few enough that a drift is followed. */
export const REMEMBERED = 9;

/**
 * The median of the faster half: a slow round trip is mostly a queue on one of its ways, and that is what makes a
 * sample wrong. The error of what remains is at most half of its round trip.
 */
export const settledOffset = (samples: Sample[]): number | undefined => {
  const faster = [...samples]
    .sort((left, right) => left.roundTrip - right.roundTrip)
    .slice(0, Math.ceil(samples.length / 2));
  const offsets = faster.map(({ offset }) => offset).sort((left, right) => left - right);
  const middle = offsets.length >> 1;
  if (offsets.length % 2 === 1) return offsets[middle];
  const [low, high] = [offsets[middle - 1], offsets[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};
