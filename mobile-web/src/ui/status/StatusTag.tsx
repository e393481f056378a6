import { tOr } from '../../i18n/catalogue';
import './status.css';

type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'deep';

const TONES: Record<string, Tone> = {
  approved: 'good',
  published: 'good',
  open: 'good',
  admitted: 'good',
  delivered: 'good',
  valid: 'good',
  issued: 'good',
  active: 'good',
  submitted: 'deep',
  'change-waiting': 'warn',
  inscribed: 'deep',
  called: 'deep',
  speaking: 'deep',
  returned: 'warn',
  waitlisted: 'warn',
  late: 'warn',
  refused: 'bad',
  revoked: 'bad',
  suspended: 'warn',
  cancelled: 'bad',
  'not-delivered': 'bad',
};

/** A state in one word; the word says it, the colour only repeats it. */
export const StatusTag = ({ state }: { state: string }) => (
  <span class={`status status-${TONES[state] ?? 'neutral'}`}>{tOr(`core.status.${state}`, state)}</span>
);
