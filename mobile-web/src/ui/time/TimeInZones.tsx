import { direction, t } from '../../i18n/catalogue';
import {
  clockRange,
  dayKey,
  type Instant,
  passesMidnight,
  readerZone,
  sameClock,
  shortDay,
  zoneCity,
} from '../../i18n/times';
import './time.css';

export interface ZonedWindow {
  start: Instant;
  end: Instant;
  zone: string;
  /** The meeting's city in the reader's language; without it the zone's own. */
  city?: string;
  /** The page says above whose clock it is, once for all. */
  cityAbove?: boolean;
}

/** A window in the meeting's time and, where the reader's clock differs, in the reader's: always with the city, here or above. */
export const TimeInZones = ({ start, end, zone, city, cityAbove }: ZonedWindow) => {
  const reader = readerZone();
  return (
    <div class="time">
      <time dateTime={start} class="time-meeting">
        <ClockRange start={start} end={end} zone={zone} />
      </time>
      {!cityAbove && (
        <span class="time-city">
          <bdi>{city ?? zoneCity(zone)}</bdi>
        </span>
      )}
      {!sameClock(start, zone, reader) && <ReaderTime start={start} end={end} zone={zone} reader={reader} />}
    </div>
  );
};

/** From–to as digits, in the page's direction: in Arabic the start stands on the right. */
export const ClockRange = ({ start, end, zone }: Pick<ZonedWindow, 'start' | 'end' | 'zone'>) => (
  <bdi class="numbers" dir={direction.value}>
    {clockRange(start, end, zone)}
  </bdi>
);

const ReaderTime = ({ start, end, zone, reader }: ZonedWindow & { reader: string }) => {
  const otherDay = dayKey(start, zone) !== dayKey(start, reader);
  return (
    <span class="time-reader">
      {otherDay && (
        <>
          <bdi>{shortDay(start, reader)}</bdi>{' '}
        </>
      )}
      <ClockRange start={start} end={end} zone={reader} /> <span>{t('core.time.yours')}</span>
      {passesMidnight(start, end, reader) && <span>{` (${t('core.time.untilNextDay')})`}</span>}
    </span>
  );
};
