import { effect, signal } from '@preact/signals';
import { api } from '../../../api/client';
import { offlineProblem, type Problem, ProblemError } from '../../../api/problem';
import type { Verdict } from '../decide/verdict';
import { type Device, device, isLiving } from '../store/device';
import { isUnheard } from '../sync/hold';

const PATIENCE = 20_000;

/** What a door without a network let in and the server would not have (B7); whom it was only where that may be said (P1, P5). */
export interface Conflict {
  id: string;
  at: string;
  gate: string;
  verdict: Verdict;
  first?: { at: string; gate: string };
  displayName?: string;
  entity?: { code: string; name: string };
}

/** The open ones as last read, in memory only. */
export const conflicts = signal<{ asOf: string; items: Conflict[] } | undefined>(undefined);

/** Why they could not be read, though there is a network. */
export const conflictsProblem = signal<Problem | undefined>(undefined);

export const conflictCount = (): number => conflicts.value?.items.length ?? 0;

const supervises = (own: Device | null | undefined): own is Device =>
  isLiving(own) && own.role === 'door-supervisor';

let turn = 0;

/** Reads them anew; phones of scanners, and such as are no door any more, know none. Without a network the last ones stay. */
export const lookForConflicts = async (): Promise<void> => {
  const own = device.value;
  turn += 1;
  const mine = turn;
  const settle = (next: typeof conflicts.value, problem?: Problem) => {
    if (mine !== turn || own?.device !== device.value?.device) return;
    conflicts.value = next;
    conflictsProblem.value = problem;
  };
  if (!supervises(own)) return settle(undefined);
  try {
    const path = `/meetings/${own.meeting}/conflicts?open=true`;
    const options = { bearer: own.token, signal: AbortSignal.timeout(PATIENCE) };
    const read = await api.get<{ items?: Conflict[] }>(path, options);
    const items = read?.items;
    if (!Array.isArray(items)) throw new ProblemError(offlineProblem()); // somebody else's answer
    settle({ asOf: new Date().toISOString(), items });
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) console.warn(thrown); // a network that stopped in the middle, or is none
    const said = thrown instanceof ProblemError && !isUnheard(thrown) ? thrown.problem : undefined;
    settle(conflicts.value, said);
  }
};

/** Says what happened; whether or not it was still open, the list is read again. */
export const resolveConflict = async (conflict: string, reason: string): Promise<void> => {
  const own = device.value!;
  try {
    const path = `/meetings/${own.meeting}/conflicts/${conflict}/resolution`;
    await api.post(path, { reason }, { bearer: own.token });
  } finally {
    void lookForConflicts();
  }
};

/** They go with the enrolment under which they were read. */
let readBy: string | undefined;
effect(() => {
  const own = device.value;
  const reader = supervises(own) ? own.device : undefined;
  if (reader === readBy) return;
  readBy = reader;
  conflicts.value = undefined;
  conflictsProblem.value = undefined;
});
