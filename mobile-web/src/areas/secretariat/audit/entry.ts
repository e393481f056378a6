import { empty } from '../../../i18n/facts';
import type { Instant } from '../../../i18n/times';

/** One line of the record of changes, as the server wrote it (X3). */
export interface AuditEntry {
  id: number;
  at: Instant;
  actorName: string;
  subject: string;
  action: string;
  reason?: string | null;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

/** One fact of a change: before and after, of which either may be absent. */
export interface Change {
  fact: string;
  before?: unknown;
  after?: unknown;
}

/** What an entry changed, fact by fact; what stayed the same or says nothing is left out. */
export const changesOf = ({ before, after }: AuditEntry): Change[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .map(fact => ({ fact, before: before?.[fact], after: after?.[fact] }))
    .filter(change => !(empty(change.before) && empty(change.after)))
    .filter(change => JSON.stringify(change.before) !== JSON.stringify(change.after));
