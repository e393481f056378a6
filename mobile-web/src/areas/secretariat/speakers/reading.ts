import { api } from '../../../api/client';
import type { Page } from '../frame/types';
import type { SpeakersList } from './types';

/** One list of a meeting; the interface gives them together. */
export const readList = async (meeting: string, id: string): Promise<SpeakersList | undefined> => {
  const { items } = await api.get<Page<SpeakersList>>(`/meetings/${meeting}/lists`);
  return items.find(list => list.id === id);
};
