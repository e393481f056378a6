import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import type { Entry, Order } from './types';

interface Published {
  revision: number;
  items: Pick<Entry, 'inscription' | 'position' | 'start' | 'title'>[];
}

/** How far the order is from the last published revision. */
export interface Since {
  revision: number;
  changed: number;
}

const shownOf = (entry: Published['items'][number]): string =>
  [entry.position, Date.parse(entry.start), entry.title].join();

/** How many entries a new revision would show otherwise than the last one: moved, new, renamed or gone (L21). */
export const changesSince = (order: Order, published: Published): number => {
  const before = new Map(published.items.map(entry => [entry.inscription, shownOf(entry)]));
  const now = new Set(order.items.map(entry => entry.inscription));
  const moved = order.items.filter(entry => {
    const { inscription, position, start, title } = entry;
    return before.get(inscription) !== shownOf({ inscription, position, start, title });
  });
  return moved.length + published.items.filter(entry => !now.has(entry.inscription)).length;
};

/** Compares the order with the last revision; unknown as long as nothing is published. */
export const useSince = (order: Order, path: string): Since | undefined => {
  const revision = order.published?.revision;
  const latest = useResource(revision === undefined ? undefined : `revision ${path} ${revision}`, () =>
    api.get<Published>(`${path}/publications/latest`),
  );
  if (revision === undefined || latest.state !== 'ready') return undefined;
  return { revision: latest.value.revision, changed: changesSince(order, latest.value) };
};

export const sinceText = ({ revision, changed }: Since): string =>
  changed === 0
    ? t('secretariat.order.unchanged', { revision })
    : t('secretariat.order.changedSince', { revision, count: changed });
