import type { Inscription, Place, PlaceAt } from '../../api/speakers';
import { t } from '../../i18n/catalogue';
import { clockRange, clockTime, dayAndTime, dayKey, longDate, momentIn } from '../../i18n/times';
import type { Fact } from '../../ui/card/Card';

type State = Inscription['state'];
type Expected = Pick<PlaceAt, 'start' | 'beyond'>;

const pending = (state: State): boolean => state === 'inscribed' || state === 'called';

/** What is left to tell: once the statement is under way or over, only what was published. */
const toldOf = (place: Place, state: State): Place =>
  pending(state) || !place.published ? place : { ...place, working: null };

interface Telling {
  same: (published: PlaceAt, working: PlaceAt) => boolean;
  whole: (at: PlaceAt) => string;
  /** One of two that stand side by side. */
  beside: (at: PlaceAt, other: PlaceAt) => string;
}

/** One sentence for a place or a time: as published, changed in the working list since, or provisional (L4, L14, L21). */
const told = ({ revision, published, working }: Place, { same, whole, beside }: Telling): string => {
  if (published && working && !same(published, working)) {
    return t('speaking.standing.changed', {
      revision,
      published: beside(published, published),
      working: beside(working, published),
    });
  }
  if (published) return t('speaking.standing.published', { value: whole(published), revision });
  if (!working) return '';
  const value = whole(working);
  return revision > 0
    ? t('speaking.standing.waiting', { value, revision })
    : t('speaking.standing.provisional', { value });
};

/** A time as the page tells it, or that the turn comes after the segment's end: then no time is one to come at (L13). */
export const expectedText = ({ start, beyond }: Expected, told: (start: string) => string): string =>
  beyond ? t('core.standing.beyond') : told(start);

/** The live time: whoever is next comes next, however late it is. */
export const toCome = ({ start, beyond }: Expected, ahead?: number | null): Expected => ({
  start,
  beyond: beyond && ahead !== 0,
});

export const placeText = (place: Place, state: State): string =>
  told(toldOf(place, state), {
    same: (published, working) => published.position === working.position,
    whole: ({ position, of }) => t('core.standing.of', { position, of }),
    beside: ({ position }) => String(position),
  });

export const timeText = (place: Place, state: State, zone: string, city: string): string => {
  return told(toldOf(place, state), {
    same: (published, working) =>
      Date.parse(published.start) === Date.parse(working.start) ||
      Boolean(published.beyond && working.beyond),
    whole: at => expectedText(at, start => momentIn(start, zone, city)),
    beside: (at, first) =>
      expectedText(at, start =>
        at !== first && !first.beyond && dayKey(start, zone) === dayKey(first.start, zone)
          ? clockTime(start, zone)
          : `${dayAndTime(start, zone)} (${city})`,
      ),
  });
};

/** What place and time are worth until the next revision. */
export const standingNotice = ({ revision, published, working }: Place): string => {
  if (revision === 0) return t('speaking.standing.notice.provisional');
  if (!published) return t('speaking.standing.notice.waiting', { revision });
  const kept =
    !working ||
    (published.position === working.position && Date.parse(published.start) === Date.parse(working.start));
  return kept
    ? t('speaking.standing.notice.published', { revision })
    : t('speaking.standing.notice.changed', { revision });
};

/** When the statement was given, beside the plan and never instead of it (L14); nothing before. */
export const deliveredFacts = (
  { delivered }: Pick<Inscription, 'delivered'>,
  zone: string,
  city: string,
): Fact[] => {
  if (!delivered) return [];
  const { start, end } = delivered;
  const time = `${longDate(start, zone)}, ${clockRange(start, end, zone)}`;
  return [[t('speaking.delivered'), t('core.time.inCity', { time, city })]];
};
