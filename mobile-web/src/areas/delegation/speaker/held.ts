import type { Inscription, SpeakersList } from '../../../api/speakers';

/** The delegation's live inscriptions in a list; one that names no list belongs to the only list there is. */
export const heldIn = (list: SpeakersList, lists: SpeakersList[], own: Inscription[]): Inscription[] =>
  own.filter(one => one.state !== 'withdrawn' && (one.list === list.id || (!one.list && lists.length === 1)));
