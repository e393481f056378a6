import { doorDatabase } from './database';
import { type StoredScan, scanById, write } from './scans';

const TRIAL: StoredScan = {
  id: 'rehearsal',
  code: 'rehearsal',
  at: '1970-01-01T00:00:00Z',
  offset: 0,
  gate: '',
  direction: 'in',
  decided: 'unknown-code',
  pending: 0,
};

/** Writes down a scan that is none, reads it back and takes it away; it is never sent. */
export const canWrite = async (): Promise<boolean> => {
  await write([TRIAL]);
  const back = await scanById(TRIAL.id);
  const database = await doorDatabase();
  await database.delete('scans', TRIAL.id);
  return back?.code === TRIAL.code;
};
