import { api } from '../../../api/client';
import { ProblemError } from '../../../api/problem';
import { registrationOf, repassed } from '../store/known';
import type { UndoRecord } from '../store/records';
import { loadPendingCount, markNotUndone, markUndone, scanById } from '../store/scans';
import { forgetUndo, keepUndo } from '../store/undos';
import { hasHeldLong, isUnheard } from './hold';
import type { Sender } from './sender';

const GONE = 404;
const NOTHING_TO_UNDO = 409;
const BROKEN = 500;

/**
 * Tells the server what was taken back, once it has the act itself. Whether what came later may go: not before this, as
 * long as the server only has no time; but not never.
 */
export const sendUndo = async (undo: UndoRecord, sender: Sender): Promise<boolean> => {
  const act = await scanById(undo.scan);
  const told = act?.pending !== 1 && (await tell(undo, sender));
  await loadPendingCount();
  return told || holdsNoLonger(undo);
};

const holdsNoLonger = async (undo: UndoRecord): Promise<boolean> => {
  const now = Date.now();
  if (!undo.heldSince) await keepUndo({ ...undo, heldSince: new Date(now).toISOString() });
  return hasHeldLong(undo, now);
};

/** Also one that was refused before: it counts no more. */
const isDone = async ({ scan }: UndoRecord): Promise<void> => {
  await forgetUndo(scan);
  if ((await scanById(scan))?.notUndone !== undefined) await markUndone(scan);
};

/** It is kept, and sent again when the gate is next opened; until then whoever stands here knows that the act counts. */
export const refuseUndo = async (undo: UndoRecord, why: string): Promise<void> => {
  await keepUndo({ ...undo, pending: 0, refused: why });
  await markNotUndone(undo.scan, why);
  const act = await scanById(undo.scan);
  const registration = act && registrationOf(act);
  if (registration) repassed(registration, act);
};

const tell = async (undo: UndoRecord, { bearer, meeting }: Sender): Promise<boolean> => {
  const path = `/meetings/${meeting}/check-ins/${undo.scan}/undo`;
  try {
    await api.post(path, { at: undo.at }, { bearer });
    await isDone(undo);
    return true;
  } catch (thrown) {
    return refused(undo, thrown);
  }
};

/** An act that the server did not let through has nothing to take back; what else it refuses is kept. */
const refused = async (undo: UndoRecord, thrown: unknown): Promise<boolean> => {
  if (!(thrown instanceof ProblemError) || isUnheard(thrown)) throw thrown;
  const { status, code, title } = thrown.problem;
  if (status === BROKEN)
    console.warn(thrown); // it waits for the next time, and holds up nobody
  else if (code === 'checkin.nothing-to-undo' && status === NOTHING_TO_UNDO) await isDone(undo);
  else if (code.startsWith('checkin.') && [GONE, 400, NOTHING_TO_UNDO].includes(status))
    await refuseUndo(undo, title);
  else return false;
  return true;
};
