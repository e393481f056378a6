// Secondary passes as the Secretariat and a delegation see them. All invented.
import type { Pass } from '../api/passes';
import type { PassSheet, PlanOutcome } from '../areas/secretariat/passes/types';
import { refs } from './deskEntities';

export const pass = (place: number, more: Partial<Pass> = {}): Pass => ({
  id: `p${place}`,
  session: 's2',
  sessionTitle: { en: 'Ministerial segment', ar: 'الجزء الوزاري' },
  delegation: 'd1',
  entity: refs.NAM,
  place,
  serial: `004${place}-1`,
  state: 'active',
  ...more,
});

export const passSheet: PassSheet = {
  version: 3,
  perDelegation: 2,
  zones: 'B',
  exceptions: [{ delegation: 'd2', passes: 1 }],
  seats: 40,
  issued: 3,
  items: [pass(1), pass(2), pass(1, { id: 'p3', delegation: 'd2', entity: refs.ESP, serial: '0043-1' })],
};

export const planOutcome: PlanOutcome = { seats: 40, total: 3, issued: 0, revoked: [], absent: [] };

export const passesOfSessions = (path: string, ...sessions: string[]) =>
  Object.fromEntries(
    sessions.flatMap(id => [
      [`GET ${path}/${id}/passes`, passSheet],
      [`POST ${path}/${id}/passes/preview`, planOutcome],
    ]),
  );
