import { api } from './client';
import { type FileSent, sendFile } from './upload';

const at = (meeting: string, participant: string) => `/meetings/${meeting}/participants/${participant}/photo`;

/** What the server takes at most. */
export const LARGEST_PHOTO = 8 * 1024 * 1024;

export const photos = {
  /** The address of the picture; another for another photo. */
  address: (meeting: string, participant: string, version: string) =>
    `/api/v1${at(meeting, participant)}?version=${version}`,
  send: (meeting: string, participant: string, sent: Omit<FileSent, 'method'>) =>
    sendFile<{ version: string }>(at(meeting, participant), { ...sent, method: 'PUT' }),
  remove: (meeting: string, participant: string) => api.delete(at(meeting, participant)),
};
