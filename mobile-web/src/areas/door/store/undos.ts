import { doorDatabase } from './database';
import type { Made, UndoRecord } from './records';

/** Acts that were taken back and of which the server does not know yet, in the order in which they were. */
export const waitingUndos = async (made: Made = () => true): Promise<UndoRecord[]> => {
  const database = await doorDatabase();
  const undos = (await database.getAll('undos')).filter(undo => undo.pending === 1 && made(undo));
  return undos.sort((one, other) => (one.at < other.at ? -1 : 1));
};

/** How many the server would not take. */
export const refusedUndoCount = async (): Promise<number> => {
  const database = await doorDatabase();
  return (await database.getAll('undos')).filter(({ refused }) => refused).length;
};

export const keepUndo = async (undo: UndoRecord): Promise<void> => {
  const database = await doorDatabase();
  const transaction = database.transaction('undos', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(undo), transaction.done]);
};

export const forgetUndo = async (scan: string): Promise<void> => {
  const database = await doorDatabase();
  await database.delete('undos', scan);
};

/** What the server would not take may be taken by its next version. */
export const retryUndos = async (): Promise<void> => {
  const database = await doorDatabase();
  const transaction = database.transaction('undos', 'readwrite');
  const all = await transaction.store.getAll();
  const puts = all.map(({ scan, at, device }) => transaction.store.put({ scan, at, device, pending: 1 }));
  await Promise.all([...puts, transaction.done]);
};
