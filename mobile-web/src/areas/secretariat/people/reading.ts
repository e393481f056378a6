import { api } from '../../../api/client';
import type { Participant } from '../delegations/types';
import type { Page } from '../frame/types';

/** One page of the desk's list, with the address of its following pages. */
export interface People extends Page<Participant> {
  path: string;
}

export const readPeople = async (meeting: string, state: string, q: string): Promise<People> => {
  const wanted = new URLSearchParams({ limit: '50' });
  if (state !== 'all') wanted.set('state', state);
  if (q) wanted.set('q', q);
  const path = `/meetings/${meeting}/participants?${wanted}`;
  return { ...(await api.get<Page<Participant>>(path)), path };
};
