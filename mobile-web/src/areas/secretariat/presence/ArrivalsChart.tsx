import { direction, t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import type { ArrivalMinutes } from './types';
import './arrivals.css';

const MINUTE = 60_000;
const BAR = 10;
const HIGH = 100;

/** The arrivals of the last hour: bars for the eye, a sentence and a table for everybody else. */
export const ArrivalsChart = ({ arrivals, zone }: { arrivals: ArrivalMinutes; zone: string }) => (
  <figure class="arrivals">
    <Bars arrivals={arrivals} />
    <Axis arrivals={arrivals} zone={zone} />
    <figcaption class="muted small">{summary(arrivals)}</figcaption>
    <MinuteTable arrivals={arrivals} zone={zone} />
  </figure>
);

const begins = ({ from }: ArrivalMinutes, minute: number): string =>
  new Date(Date.parse(from) + minute * MINUTE).toISOString();

export const total = ({ perMinute }: ArrivalMinutes): number =>
  perMinute.reduce((sum, each) => sum + each, 0);

export const summary = (arrivals: ArrivalMinutes): string => {
  const count = total(arrivals);
  return count === 0
    ? t('secretariat.arrivals.none')
    : t('secretariat.arrivals.summary', { count, most: Math.max(...arrivals.perMinute) });
};

/** Time runs in the direction of reading; the minute that runs is drawn lighter, since it is not over. */
export const Bars = ({ arrivals }: { arrivals: ArrivalMinutes }) => {
  const { perMinute } = arrivals;
  const most = Math.max(1, ...perMinute);
  const wide = perMinute.length * BAR;
  return (
    <svg
      class="arrivals-bars"
      viewBox={`0 0 ${wide} ${HIGH}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={summary(arrivals)}
    >
      {perMinute.map((count, minute) => {
        const high = (count / most) * HIGH;
        const x = direction.value === 'rtl' ? wide - (minute + 1) * BAR : minute * BAR;
        return (
          <rect
            key={begins(arrivals, minute)}
            class={minute === perMinute.length - 1 ? 'arrivals-running' : 'arrivals-bar'}
            x={x + 1}
            y={HIGH - high}
            width={BAR - 2}
            height={high}
          />
        );
      })}
    </svg>
  );
};

/** The clock beneath the bars: first minute, the middle, now. */
export const Axis = ({ arrivals, zone }: { arrivals: ArrivalMinutes; zone: string }) => (
  <p class="arrivals-axis numbers" aria-hidden="true">
    {[0, 30, arrivals.perMinute.length - 1].map(minute => (
      <bdi key={minute}>{clockTime(begins(arrivals, minute), zone)}</bdi>
    ))}
  </p>
);

const MinuteTable = ({ arrivals, zone }: { arrivals: ArrivalMinutes; zone: string }) => {
  const minutes = arrivals.perMinute
    .map((count, minute) => ({ count, at: begins(arrivals, minute) }))
    .filter(({ count }) => count > 0);
  if (minutes.length === 0) return null;
  return (
    <details>
      <summary>{t('secretariat.arrivals.table')}</summary>
      <table class="arrivals-table">
        <caption class="visually-hidden">{t('secretariat.arrivals.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('secretariat.arrivals.minute')}</th>
            <th scope="col">{t('secretariat.arrivals.count')}</th>
          </tr>
        </thead>
        <tbody>
          {minutes.map(({ at, count }) => (
            <tr key={at}>
              <th scope="row" class="numbers">
                <bdi>{clockTime(at, zone)}</bdi>
              </th>
              <td class="numbers">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
