import { api } from './client';
import type { Items } from './meetings';

/** What a delegation speaks and listens to in one session (I6). */
export interface InterpretationRequest {
  session: string;
  speaks: string[];
  listens: string[];
  late?: boolean;
  /** To name with the next change (L22). */
  version: number;
}

/** What the Secretariat decided to provide in one session. */
export interface Decided {
  session: string;
  languages: string[];
}

/** The requests, and beside them the decisions; a session without one is not decided yet. */
export interface DelegationInterpretation extends Items<InterpretationRequest> {
  provided: Decided[];
}

export const interpretation = {
  ofDelegation: (meeting: string, delegation: string) =>
    api.get<DelegationInterpretation>(`/meetings/${meeting}/delegations/${delegation}/interpretation`),
  request: (
    meeting: string,
    delegation: string,
    { session, speaks, listens, version }: InterpretationRequest,
  ) =>
    api.put<InterpretationRequest>(
      `/meetings/${meeting}/delegations/${delegation}/interpretation/${session}`,
      {
        speaks,
        listens,
      },
      { version },
    ),
};
