import { api } from '../../../api/client';
import type { UndoRecord } from '../store/records';
import { loadPendingCount, pendingScans, type StoredScan, scanById, settleScans } from '../store/scans';
import { forgetUndo, waitingUndos } from '../store/undos';
import { overrideOf } from './override';
import type { Sender } from './sender';
import { refuseUndo } from './undo';
import { type Answers, ours, type WireKept, wireOf } from './wire';

const BATCH = 200;

/** Scans that were taken back with nobody to hear of it, by the scan. */
const takenBack = async ({ made }: Sender): Promise<Map<string, UndoRecord>> =>
  new Map((await waitingUndos(made)).map(undo => [undo.scan, undo]));

/** What waits, and what the server has but does not know to be taken back. */
const toHandIn = async ({ made }: Sender, undos: Map<string, UndoRecord>): Promise<StoredScan[]> => {
  const scans = new Map((await pendingScans(BATCH, made)).map(scan => [scan.id, scan]));
  for (const id of undos.keys()) {
    const scan = scans.has(id) || scans.size >= BATCH ? undefined : await scanById(id);
    if (scan) scans.set(id, scan);
  }
  return [...scans.values()];
};

const bodyOf = (acts: StoredScan[], undos: Map<string, UndoRecord>) => {
  const undoneAt = ({ id }: StoredScan) => undos.get(id)?.at;
  const [overrides, scans] = [acts.filter(act => act.overrides), acts.filter(act => !act.overrides)];
  return {
    scans: scans.map(scan => ({ ...wireOf(scan), undoneAt: undoneAt(scan) })),
    overrides: overrides.map(act => ({ ...overrideOf(act), undoneAt: undoneAt(act) })),
  };
};

const settled = async ({ scan, kept, problem }: WireKept, undo?: UndoRecord): Promise<void> => {
  if (undo && kept) await forgetUndo(scan);
  else if (undo) await refuseUndo(undo, problem?.title ?? '');
};

/**
 * Hands in what still waits when the access has ended, and what was taken back: it is kept and shown to supervisors, and
 * decides nothing (B7).
 */
export const handIn = async (sender: Sender): Promise<void> => {
  for (;;) {
    const undos = await takenBack(sender);
    const scans = await toHandIn(sender, undos);
    if (scans.length === 0) return;
    const body = bodyOf(scans, undos);
    const path = `/meetings/${sender.meeting}/late-scans`;
    const { results } = ours(await api.post<Answers<WireKept>>(path, body, { bearer: sender.bearer }));
    await settleScans(
      results.map(({ scan, kept, problem }) =>
        kept ? { id: scan, late: true } : { id: scan, refused: problem?.title },
      ),
    );
    for (const answer of results) await settled(answer, undos.get(answer.scan));
    await loadPendingCount();
    if (results.length < scans.length) return; // no answer of ours: not for ever
  }
};
