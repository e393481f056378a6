import { t } from '../../i18n/catalogue';
import {
  clockRange,
  dayKey,
  type Instant,
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
}

/** A window in the meeting's time and, where the reader's clock differs, in the reader's: always with the city. */
export const TimeInZones = ({ start, end, zone, city }: ZonedWindow) => {
  const reader = readerZone();
  return (
    <div class="time">
      <time dateTime={start} class="time-meeting">
        <bdi class="numbers">{clockRange(start, end, zone)}</bdi>
      </time>
      <span class="time-city">
        <bdi>{city ?? zoneCity(zone)}</bdi>
      </span>
      {!sameClock(start, zone, reader) && <ReaderTime start={start} end={end} zone={zone} reader={reader} />}
    </div>
  );
};

const ReaderTime = ({ start, end, zone, reader }: ZonedWindow & { reader: string }) => {
  const otherDay = dayKey(start, zone) !== dayKey(start, reader);
  return (
    <span class="time-reader">
      {otherDay && <bdi>{shortDay(start, reader)}, </bdi>}
      <bdi class="numbers">{clockRange(start, end, reader)}</bdi> <span>{t('core.time.yours')}</span>
    </span>
  );
};
