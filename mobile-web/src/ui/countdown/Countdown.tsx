import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/catalogue';
import { now, watchClock } from '../../live/clock';
import './countdown.css';

const DAY = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds that are left as 1:02:03 or 02:03; nothing left is 00:00. */
export const clockDigits = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};

const coarse = (milliseconds: number): string => {
  const minutes = Math.max(0, Math.ceil(milliseconds / 60_000));
  const days = Math.floor(minutes / 1440);
  if (days > 0) return t('core.countdown.days', { days, hours: Math.floor((minutes % 1440) / 60) });
  return t('core.countdown.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
};

interface CountdownProps {
  until: string;
  label: string;
  /** Stands instead of the digits once the moment has passed: a bare "+00:10" tells nobody what to do. */
  passed: string;
}

/** Time left on the server's clock. Digits tick silently; a screen reader hears the coarse sentence on demand. */
export const Countdown = ({ until, label, passed }: CountdownProps) => {
  useEffect(watchClock, []);
  const left = Date.parse(until) - now.value;
  if (!(left > 0)) return <p class="countdown-passed">{passed}</p>;
  return (
    <div class="countdown">
      <p class="countdown-label">{label}</p>
      <p class="countdown-digits" aria-live="off">
        {left > DAY ? (
          coarse(left)
        ) : (
          <>
            <span aria-hidden="true" dir="ltr">
              {clockDigits(left)}
            </span>
            <span class="visually-hidden">{coarse(left)}</span>
          </>
        )}
      </p>
    </div>
  );
};
