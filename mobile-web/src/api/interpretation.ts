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

export const interpretation = {
  ofDelegation: (meeting: string, delegation: string) =>
    api.get<Items<InterpretationRequest>>(`/meetings/${meeting}/delegations/${delegation}/interpretation`),
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
