import { useEffect } from 'preact/hooks';
import { api } from '../../../api/client';
import type { Items } from '../../../api/meetings';
import type { Confirmation, Swap, Swaps } from '../../../api/turns';
import { useResource } from '../../../api/useResource';
import type { Order } from './types';

/** What delegations have answered: whether their speakers come (L24), and which exchanges they discuss (L15). */
export interface Replies {
  of: (inscription: string) => Confirmation['state'] | undefined;
  /** How many speakers have not answered yet. */
  open: number;
  proposals: Swap[];
}

export const answered = (state: Confirmation['state'] | undefined): boolean =>
  state === 'confirmed' || state === 'declined';

/** Read again whenever the order is; the order shows without them where they cannot be read. */
export const useReplies = (order: Order, path: string): Replies => {
  const confirmations = useResource(`confirmations ${path}`, () =>
    api.get<Items<Confirmation>>(`${path}/confirmations`),
  );
  const swaps = useResource(`swaps ${path}`, () => api.get<Swaps>(`${path}/swaps`));
  useEffect(() => {
    confirmations.reload();
    swaps.reload();
  }, [order]);
  const items = confirmations.state === 'ready' ? confirmations.value.items : [];
  const states = new Map(items.map(({ inscription, state }) => [inscription, state]));
  return {
    of: inscription => states.get(inscription),
    open: items.filter(({ state }) => !answered(state)).length,
    proposals: swaps.state === 'ready' ? swaps.value.items.filter(({ state }) => state === 'open') : [],
  };
};
