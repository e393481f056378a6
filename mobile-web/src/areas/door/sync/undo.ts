import { api } from '../../../api/client';
import { ProblemError } from '../../../api/problem';
import type { UndoRecord } from '../store/records';
import { loadPendingCount, markUndone, scanById } from '../store/scans';
import { forgetUndo, keepUndo, waitingUndos } from '../store/undos';

const GONE = 404;
const NOTHING_TO_UNDO = 409;
const BROKEN = 500;

/** Tells the server what was taken back, once it has the act itself; whether it has. */
export const sendUndo = async (undo: UndoRecord, bearer: string, meeting: string): Promise<boolean> => {
  const act = await scanById(undo.scan);
  if (act?.pending === 1) return false;
  await tell(undo, bearer, meeting);
  await loadPendingCount();
  return true;
};

/** The access has ended, and nobody hears of these any more: the acts stand, and a supervisor settles them. */
export const dropUndos = async (): Promise<void> => {
  const undos = await waitingUndos();
  for (const { scan } of undos) {
    await markUndone(scan, false);
    await forgetUndo(scan);
  }
  if (undos.length > 0) await loadPendingCount();
};

const tell = async (undo: UndoRecord, bearer: string, meeting: string): Promise<void> => {
  const path = `/meetings/${meeting}/check-ins/${undo.scan}/undo`;
  try {
    await api.post(path, { at: undo.at }, { bearer });
    await forgetUndo(undo.scan);
  } catch (thrown) {
    await refused(undo, thrown);
  }
};

/** An act that the server did not let through has nothing to take back; what else it refuses is kept. */
const refused = async (undo: UndoRecord, thrown: unknown): Promise<void> => {
  if (!(thrown instanceof ProblemError)) throw thrown;
  const { status, code, title } = thrown.problem;
  if (code === 'checkin.nothing-to-undo' && status === NOTHING_TO_UNDO) return forgetUndo(undo.scan);
  if (status === BROKEN) return console.warn(thrown); // it waits for the next time, and holds up nobody
  const ours = code.startsWith('checkin.');
  if (!ours || (status !== GONE && status !== 400 && status !== NOTHING_TO_UNDO)) throw thrown;
  await keepUndo({ ...undo, pending: 0, refused: title });
};
