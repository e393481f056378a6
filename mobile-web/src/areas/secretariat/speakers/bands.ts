/** The bands of precedence, highest first; levels of one band are of equal standing (L5). */
export type Bands = string[][];

/** What is customary, for a list that does not exist yet. */
export const CUSTOMARY: Bands = [['hs'], ['hg'], ['vp', 'cp'], ['dpm'], ['m'], ['vm'], ['hod'], ['other']];

const bandOf = (bands: Bands, level: string): number => bands.findIndex(band => band.includes(level));

const without = (bands: Bands, level: string): Bands => bands.map(band => band.filter(one => one !== level));

const replaced = (bands: Bands, from: number, count: number, by: Bands): Bands => [
  ...bands.slice(0, from),
  ...by,
  ...bands.slice(from + count),
];

/** Among equals it leaves them for a band of its own beside theirs, else the whole band goes past the next one. */
const moved = (bands: Bands, level: string, step: -1 | 1): Bands => {
  const from = bandOf(bands, level);
  const band = bands[from];
  if (!band) return bands;
  if (band.length > 1) return replaced(without(bands, level), step < 0 ? from : from + 1, 0, [[level]]);
  const to = from + step;
  return to < 0 || to >= bands.length ? bands : replaced(replaced(bands, from, 1, []), to, 0, [band]);
};

export const raised = (bands: Bands, level: string): Bands => moved(bands, level, -1);

export const lowered = (bands: Bands, level: string): Bands => moved(bands, level, 1);

/** Gives a level, and its equals below it, the standing of the band above, or no longer. */
export const levelled = (bands: Bands, level: string, same: boolean): Bands => {
  const at = bandOf(bands, level);
  const band = bands[at];
  if (!band) return bands;
  const place = band.indexOf(level);
  const above = bands[at - 1];
  if (same && place === 0 && above) return replaced(bands, at - 1, 2, [[...above, ...band]]);
  if (!same && place > 0) return replaced(bands, at, 1, [band.slice(0, place), band.slice(place)]);
  return bands;
};
