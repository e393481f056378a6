import { api } from '../../../api/client';
import { type Resource, useResource } from '../../../api/useResource';
import type { Page } from '../frame/types';
import type { Delegation } from './types';

/** Every delegation of a meeting, for a choice. */
export const useDelegations = (code: string): Resource<Delegation[]> =>
  useResource(`all delegations ${code}`, async () => {
    const { items } = await api.get<Page<Delegation>>(`/meetings/${code}/delegations`);
    return items;
  });
