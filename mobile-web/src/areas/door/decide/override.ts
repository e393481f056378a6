import type { Ruling, Verdict } from './verdict';

/** Of these a supervisor may admit somebody who enters (B10); the twin of the server's `OverrideRules`. */
export const OVERRIDABLE: readonly Verdict[] = ['not-accredited', 'wrong-zone-or-time', 'category-full'];

export const isOverridable = ({
  verdict,
  direction,
}: Pick<Ruling, 'verdict'> & { direction: string }): boolean =>
  direction === 'in' && OVERRIDABLE.includes(verdict);

export const SHORTEST_REASON = 3;
export const LONGEST_REASON = 500;

/** Whether the server takes this as a reason: it counts characters, and none of the blanks around them. */
export const isReason = (reason: string): boolean => {
  const { length } = [...reason.trim()];
  return SHORTEST_REASON <= length && length <= LONGEST_REASON;
};
