import { api } from './client';
import type { Participant } from './delegations';
import type { Items } from './meetings';
import { type FileSent, sendFile } from './upload';

const at = (meeting: string, participant: string) => `/meetings/${meeting}/participants/${participant}/photo`;

/** A person as far as the photo is concerned. */
export type Pictured = Pick<
  Participant,
  'id' | 'displayName' | 'state' | 'photo' | 'photoChange' | 'photoRefusal'
>;

/** The reader's own; a single guest has no delegation. */
export type OwnPictured = Pictured & { delegation?: string | null };

export type Carried = 'yes' | 'category' | 'level';

/** What the server takes at most. */
export const LARGEST_PHOTO = 8 * 1024 * 1024;

export const photos = {
  /** The address of the picture; another for another photo. */
  address: (meeting: string, participant: string, version: string) =>
    `/api/v1${at(meeting, participant)}?version=${version}`,
  /** The address of the picture that waits for a decision. */
  waiting: (meeting: string, participant: string, version: string) =>
    `/api/v1${at(meeting, participant)}/waiting?version=${version}`,
  send: (meeting: string, participant: string, sent: Omit<FileSent, 'method'>) =>
    sendFile<{ version: string; waiting: boolean }>(at(meeting, participant), { ...sent, method: 'PUT' }),
  remove: (meeting: string, participant: string) => api.delete(at(meeting, participant)),
  takeBack: (meeting: string, participant: string) => api.delete(`${at(meeting, participant)}/waiting`),
  /** Whether the person's badge is to carry the photo, and if not, why. */
  carried: (meeting: string, participant: string) =>
    api.get<{ carried: Carried }>(`/meetings/${meeting}/participants/${participant}/badge-photo`),
  mine: (meeting: string) => api.get<Items<OwnPictured>>(`/meetings/${meeting}/my-photos`),
};
