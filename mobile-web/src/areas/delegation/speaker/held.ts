import type { Inscription, SpeakersList } from '../../../api/speakers';

/** The delegation's live inscriptions in a list. */
export const heldIn = (list: SpeakersList, own: Inscription[]): Inscription[] =>
  own.filter(one => one.list === list.id && one.state !== 'withdrawn');
