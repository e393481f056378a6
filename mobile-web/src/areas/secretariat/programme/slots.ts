import type { Session } from '../frame/types';

/** Sessions in the order of their start; those of one parallel group stand together. */
export const slotsOf = (sessions: Session[]): Session[][] => {
  const slots: Session[][] = [];
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    const group = session.parallelGroup;
    const known = group ? groups.get(group) : undefined;
    if (known) {
      known.push(session);
      continue;
    }
    const slot = [session];
    slots.push(slot);
    if (group) groups.set(group, slot);
  }
  return slots;
};
