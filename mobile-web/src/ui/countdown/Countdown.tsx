import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/catalogue';
import { now, watchClock } from '../../live/clock';
import './countdown.css';

const two = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds as 1:02:03 or 02:03; negative counts up past the moment. */
export const clockDigits = (milliseconds: number): string => {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return (milliseconds < 0 ? '+' : '') + (hours > 0 ? `${hours}:${rest}` : rest);
};

const coarse = (milliseconds: number): string => {
  const minutes = Math.max(0, Math.ceil(milliseconds / 60_000));
  const days = Math.floor(minutes / 1440);
  if (days > 0) return t('core.countdown.days', { days, hours: Math.floor((minutes % 1440) / 60) });
  return t('core.countdown.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
};

/** Time left on the server's clock. Digits tick silently; a screen reader hears the coarse sentence on demand. */
export const Countdown = ({ until, label }: { until: string; label: string }) => {
  useEffect(watchClock, []);
  const left = Date.parse(until) - now.value;
  const long = left > 86_400_000;
  return (
    <div class="countdown">
      <p class="countdown-label">{label}</p>
      <p class="countdown-digits" aria-live="off">
        {long ? (
          coarse(left)
        ) : (
          <span aria-hidden="true" dir="ltr">
            {clockDigits(left)}
          </span>
        )}
        {!long && <span class="visually-hidden">{coarse(left)}</span>}
      </p>
    </div>
  );
};
