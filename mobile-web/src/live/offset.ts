/** One look at the server's clock. */
export interface Sample {
  /** The server's time less our monotonic time, in the middle of the round trip. */
  offset: number;
  roundTrip: number;
  /** When, by our monotonic clock. */
  at: number;
}

/** What a measurement found: the offset at one moment, right within `bound` either way. */
export interface Measured {
  offset: number;
  at: number;
  bound: number;
}

/** No clock of a device runs more than this slow or fast: half a second in a hundred, and a little. */
export const MOST = 0.006;

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

/** Looks a while ago as they would be now, where the offset grows by `pace` with each millisecond. */
export const asOf = (samples: Sample[], at: number, pace: number): Sample[] =>
  samples.map(one => ({ ...one, offset: one.offset + pace * (at - one.at), at }));

/** What looks of the same moment found: by the fastest, which is off by no more than half of its round trip. */
export const measured = (samples: Sample[]): Measured | undefined => {
  const [fastest] = [...samples].sort((left, right) => left.roundTrip - right.roundTrip);
  return fastest && { offset: fastest.offset, at: fastest.at, bound: fastest.roundTrip / 2 };
};

/**
 * By how much the offset grows with each millisecond: a device's clock runs a little slow or fast. Told by the earlier measurement
 * that leaves the least room for doubt; nothing where that room holds none at all, so that a slow network is not taken for a pace.
 * Undefined where no device's clock runs that far off: then the server's clock was set, or another instance answered.
 */
export const paceOf = (earlier: Measured[], last: Measured): number | undefined => {
  const seen = earlier.map(first => ({
    grown: last.offset - first.offset,
    room: first.bound + last.bound,
    time: last.at - first.at,
  }));
  const [best] = seen
    .filter(({ time }) => time > 0)
    .sort((left, right) => left.room / left.time - right.room / right.time);
  if (!best || Math.abs(best.grown) <= best.room) return 0;
  if (Math.abs(best.grown) - best.room > MOST * best.time) return undefined;
  return Math.max(-MOST, Math.min(MOST, best.grown / best.time));
};
