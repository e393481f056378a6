import { registrationOf, unpassed } from '../store/known';
import { loadPendingCount, markUndone, scanById } from '../store/scans';
import { keepUndo } from '../store/undos';
import { sync } from '../sync/sync';
import type { Shown } from './pass';

/** For so long a phone takes its last act back by itself; afterwards a supervisor does, with a reason (B10). */
export const OWN_UNDO = 60_000;

/** Whether this act let somebody through just now. */
export const isUndoable = (act: Shown, now: number): boolean =>
  act.verdict === 'admitted' && !act.undone && !act.notUndone && now - Date.parse(act.at) <= OWN_UNDO;

/** Written down before anything else: a phone that dies now has taken the act back. */
export const undoOwn = async (act: Shown): Promise<void> => {
  const at = new Date().toISOString();
  const scan = await scanById(act.scan);
  await keepUndo({ scan: act.scan, at, device: scan?.device, pending: 1 });
  await markUndone(act.scan);
  const registration = scan && registrationOf(scan);
  if (registration)
    unpassed(registration, { at: act.at, offset: scan?.offset ?? 0, direction: act.direction });
  await loadPendingCount();
  void sync();
};
