import type { Speaks } from '../../api/podium';

export type Phase = 'free' | 'called' | 'green' | 'amber' | 'red';

/** The clock of the podium at one instant (L25). */
export interface StatementClock {
  phase: Phase;
  paused: boolean;
  /** Milliseconds spoken, without the pauses. */
  elapsed: number;
  /** Milliseconds to the limit; below zero past it. */
  left: number;
}

const SECOND = 1000;
/** Seconds before the limit, where the list says nothing else (L25). */
const AMBER = 30;

type Floor = Speaks | null | undefined;

const started = (floor: Floor): number | undefined => {
  const at = Date.parse(floor?.startedAt ?? '');
  return floor?.state !== 'speaking' || Number.isNaN(at) ? undefined : at;
};

/** Spoken so far: from the start to now or to where it stands still, less the pauses that are over. */
const elapsedOf = (floor: Speaks, start: number, at: number): number => {
  const until = floor.pausedAt ? Date.parse(floor.pausedAt) : at;
  return Math.max(0, until - start - (floor.paused ?? 0));
};

const phaseOf = (left: number, amber: number): Phase => {
  if (left <= 0) return 'red';
  return left <= amber * SECOND ? 'amber' : 'green';
};

/**
 * How long has been spoken and how long is left at an instant of the server. Green until `amber` seconds before the limit,
 * red from the limit on; before the start the whole limit is left.
 */
export const statementClock = (floor: Floor, at: number, amber = AMBER): StatementClock => {
  const limit = (floor?.limit ?? 0) * SECOND;
  const start = started(floor);
  if (!floor || start === undefined)
    return { phase: floor ? 'called' : 'free', paused: false, elapsed: 0, left: limit };
  const elapsed = elapsedOf(floor, start, at);
  const left = limit - elapsed;
  return { phase: phaseOf(left, amber), paused: Boolean(floor.pausedAt), elapsed, left };
};

/** Milliseconds until the shown second changes: of the statement while it runs, else of the server's clock. */
export const untilFlip = (floor: Floor, at: number): number => {
  const start = started(floor);
  const running = floor && start !== undefined && !floor.pausedAt ? elapsedOf(floor, start, at) : at;
  return SECOND - (running % SECOND);
};

const two = (value: number): string => String(value).padStart(2, '0');

const minutesAndSeconds = (seconds: number): string => {
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${rest}` : rest.replace(/^0/, '');
};

/** "2:59" while time is left, "+0:07" past the limit; the last second of the limit is shown until it is over. */
export const clockDigits = ({ left }: Pick<StatementClock, 'left'>): string =>
  left > 0
    ? minutesAndSeconds(Math.ceil(left / SECOND))
    : left > -SECOND
      ? '0:00'
      : `+${minutesAndSeconds(Math.floor(-left / SECOND))}`;

/** A limit as the clock shows it. */
export const limitDigits = (seconds: number): string => minutesAndSeconds(Math.max(0, Math.round(seconds)));
