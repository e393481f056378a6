/** What changes who is inside, or what is disputed of it. */
export const PRESENCE_TOPICS = [
  'checkin.presence-changed',
  'checkin.scan-undone',
  'checkin.scan-overridden',
  'checkin.conflict-resolved',
];
