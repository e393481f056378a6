// A device whose clocks are wrong, and when the clock on its page changed its second.

/**
 * Runs in the page before its scripts: the device's time is `ahead` milliseconds of the true one and all its clocks run at
 * `pace`. `flips` holds the true moment of each change of the shown digits with what was shown, and for how long the machine let
 * nothing at all run on that page just then; `astray` says how far off the device is by now.
 */
export const device = ({ ahead, pace }) => {
  const trueNow = Date.now.bind(Date);
  const monotonic = performance.now.bind(performance);
  const later = globalThis.setTimeout;
  const begun = monotonic();
  const since = trueNow();
  const own = () => begun + (monotonic() - begun) * pace;
  const told = () => Math.round(since + ahead + own() - begun);
  const Exact = Date;
  performance.now = own;
  globalThis.Date = class extends Exact {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(told());
    }
    static now() {
      return told();
    }
  };
  globalThis.setTimeout = (what, wait = 0, ...rest) => later(what, wait / pace, ...rest);
  globalThis.astray = () => Date.now() - trueNow();
  let pulse = monotonic();
  let gap = 0;
  const beat = () => {
    gap = monotonic() - pulse;
    pulse += gap;
    later(beat, 10);
  };
  beat();
  const stalled = () => Math.max(gap, monotonic() - pulse);
  globalThis.flips = [];
  let last;
  new MutationObserver(() => {
    const shown = document.querySelector('[role=timer]')?.textContent;
    if (!shown || shown === last) return;
    if (last) globalThis.flips.push([trueNow(), shown, stalled()]);
    last = shown;
  }).observe(document, { subtree: true, childList: true, characterData: true });
};

const secondsLeft = shown => {
  const [minutes, seconds] = shown.split(':').map(Number);
  return minutes * 60 + seconds;
};

/**
 * How far the moments at which digits changed were from those at which the server's time says so, in milliseconds. A machine
 * with too much to do draws late what the page knew in time: that is no error of the clock. A clock that drifts is off at many
 * flips in a row; a single one may still be the machine's.
 */
export const errorsOf = (flips, { startedAt, limit }) => {
  const errors = flips
    .map(([at, shown, stalled]) => {
      const late = at - Date.parse(startedAt) - (limit - secondsLeft(shown)) * 1000;
      return Math.round(late > 0 ? Math.max(0, late - stalled) : -late);
    })
    .sort((less, more) => less - more);
  const share = part => errors[Math.min(errors.length - 1, Math.floor(errors.length * part))];
  return { median: share(0.5), most: share(0.95), worst: errors.at(-1) };
};
