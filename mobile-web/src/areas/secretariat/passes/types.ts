import type { EntityRef } from '../../../api/meetings';
import type { Pass } from '../../../api/passes';

/** A delegation that gets more or fewer passes than the others. */
export interface PassException {
  delegation: string;
  passes: number;
}

/** What is planned for the passes of a session. */
export interface PassPlan {
  perDelegation: number;
  zones: string;
  exceptions: PassException[];
}

/** How many passes each delegation gets at a session, and the passes that can be used. */
export interface PassSheet extends PassPlan {
  /** 0 before the first plan. */
  version: number;
  /** What the plan that was just sent did. */
  done?: PlanOutcome | null;
  seats: number;
  issued: number;
  items: Pass[];
}

/** What a plan does: passes in all, new ones among them, and the serials of those that open nothing any more. */
export interface PlanOutcome {
  seats: number;
  total: number;
  issued: number;
  revoked: string[];
  /** Who gets another number in the plan although they do not come: nothing, that is. */
  absent: EntityRef[];
}
