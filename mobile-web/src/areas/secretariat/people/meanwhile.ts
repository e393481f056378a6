import type { Instant } from '../../../i18n/times';
import type { Participant } from '../delegations/types';

/** What was done last about a person, by whom and when. */
export interface LatestAct {
  participant: Participant;
  action: string;
  by: string;
  at: Instant;
  reason?: string | null;
}

/** The meeting's clock. */
export interface Clock {
  zone: string;
  city: string;
}

/** The states in which the server takes a decision; a wanted change is decided besides. */
const DECIDABLE = ['submitted', 'waitlisted'];

export const decidable = (person: Participant): boolean =>
  DECIDABLE.includes(person.state) || Boolean(person.change || person.photoChange);

/**
 * What an officer can still do who was slower: decide what still waits, decide otherwise with a reason, end an approval by
 * withdrawing, or nothing (L22).
 */
export type Remaining = 'decide' | 'otherwise' | 'withdraw' | 'nothing';

export const remaining = (person: Participant): Remaining => {
  if (decidable(person)) return 'decide';
  if (person.state === 'returned' || person.state === 'refused') return 'otherwise';
  return person.state === 'approved' ? 'withdraw' : 'nothing';
};

const ACTS: Record<string, string> = {
  'registration.participant-approved': 'approved',
  'registration.participant-returned': 'returned',
  'registration.participant-refused': 'refused',
  'registration.participant-withdrawn': 'withdrawn',
  'registration.badge-data-changed': 'accepted',
  'registration.change-refused': 'declined',
  'registration.photo-refused': 'declined',
};

/** The act in the words that the notice knows; anything else is a change. */
export const actOf = (action: string): string => ACTS[action] ?? 'changed';

/** The people of the list, and at their place those whose decision is open though the list has them no more. */
export const withOpen = (listed: Participant[], open: Participant[]): Participant[] => {
  const all = [...listed];
  for (const one of open) {
    if (listed.some(other => other.id === one.id)) continue;
    const place = all.findIndex(other => other.passportName > one.passportName);
    all.splice(place < 0 ? all.length : place, 0, one);
  }
  return all;
};
