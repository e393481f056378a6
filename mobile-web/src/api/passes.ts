import type { Multilingual } from '../i18n/names';
import { api } from './client';
import type { EntityRef, Items } from './meetings';

/** A transferable secondary pass of a session (B3); `place` is the number by which the delegation counts it. */
export interface Pass {
  id: string;
  session: string;
  sessionTitle: Multilingual;
  delegation: string;
  entity?: EntityRef | null;
  place: number;
  serial: string;
  /** Suspended while its session does not take place. */
  state: string;
  /** Its session has ended: it opens nothing any more. */
  over?: boolean;
}

export const passesOf = (meeting: string, delegation: string) =>
  api.get<Items<Pass>>(`/meetings/${meeting}/delegations/${delegation}/passes`);
