import type { Ruling, Verdict } from './verdict';

/** Of these a supervisor may admit somebody who enters (B10); the twin of the server's `OverrideRules`. */
export const OVERRIDABLE: readonly Verdict[] = ['not-accredited', 'wrong-zone-or-time', 'category-full'];

export const isOverridable = ({
  verdict,
  direction,
}: Pick<Ruling, 'verdict'> & { direction: string }): boolean =>
  direction === 'in' && OVERRIDABLE.includes(verdict);

/** What is mostly the reason: one press each, since people are waiting; the twin of the server's `OverrideReason`. */
export const QUICK_REASONS = ['secretariat', 'document', 'escort', 'room'] as const;
export type QuickReason = (typeof QUICK_REASONS)[number];

/** Why: in words, and by its name where it was chosen with one press, so that its readers see it in their own language. */
export interface Reason {
  text: string;
  chosen?: QuickReason;
}

export const SHORTEST_REASON = 3;
export const LONGEST_REASON = 500;

/** What the server refuses in any text: control characters, what nobody sees, what turns the direction of the text around it. */
const UNSEEN = /[\p{Cc}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]+/gu;

/** The reason as it can be kept: a pasted text may carry what nobody sees. */
export const readable = (reason: string): string => reason.replace(UNSEEN, ' ').trim();

/** Whether the server takes this as a reason: it counts the characters that are seen. */
export const isReason = (reason: string): boolean => {
  const { length } = [...readable(reason)];
  return SHORTEST_REASON <= length && length <= LONGEST_REASON;
};
