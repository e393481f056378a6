import type { Instant } from '../../../i18n/times';
import type { EntityRef } from '../frame/types';

export interface Arrival {
  scan?: string;
  id?: string;
  at: Instant;
  gate?: { id: string; name: string } | string | null;
  person?: { displayName: string; honorific?: string | null; entity?: EntityRef | string | null } | null;
  displayName?: string;
  entity?: EntityRef | string | null;
  verdict?: string;
  direction?: 'in' | 'out';
}

export interface Count {
  inside: number;
  expected: number;
}

export interface DelegationPresence extends Count {
  entity: EntityRef;
  headInside: boolean;
}

export interface CategoryPresence extends Count {
  category: { name: string; letter?: string; colour?: string } | string;
}

/** Who is in the meeting now; people at risk are counted, never named (P1). */
export interface Presence extends Count {
  byCategory: CategoryPresence[] | Record<string, number | Count>;
  byDelegation: DelegationPresence[];
  recent: Arrival[];
  conflicts: number;
}

export interface Conflict {
  id: string;
  person?: { displayName: string } | null;
  displayName?: string;
  scans?: Arrival[];
  first?: Arrival;
  second?: Arrival;
  foundAt?: Instant;
}

export const gateOf = ({ gate }: Arrival): string =>
  gate && typeof gate === 'object' ? gate.name : (gate ?? '');

export const entityOf = (arrival: Arrival): string => {
  const entity = arrival.person?.entity ?? arrival.entity;
  return entity && typeof entity === 'object' ? entity.name : (entity ?? '');
};
