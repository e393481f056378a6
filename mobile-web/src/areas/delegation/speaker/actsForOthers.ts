import { holds, session } from '../../../api/session';

/** True for the Secretariat on the pages of a delegation that is not the reader's own: what it changes there has a reason (X3). */
export const actsForOthers = (meeting: string, delegation: string): boolean =>
  holds(['secretariat', 'administrator'], meeting) &&
  !session.value?.grants.some(grant => grant.role === 'focal-point' && grant.delegation === delegation);
