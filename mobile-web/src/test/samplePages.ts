// The pages of the samples' meeting, its delegation and its people.
const CODE = 'berlin-2018';
const D = '0b6f0a52-5a0f-4d0c-9a43-2f1f0a1b2c3d';
const L = 'c1a5e1de-0000-4000-8000-000000000001';
const I = 'c1a5e1de-0000-4000-8000-000000000002';
const S = 'c1a5e1de-0000-4000-8000-000000000003';

/** Every page of the public, delegation and own areas, by a short name. */
export const pages: Record<string, string> = {
  home: '/',
  meetings: '/meetings',
  meeting: `/meetings/${CODE}`,
  'sign-in': '/sign-in',
  link: '/sign-in/abc',
  setup: '/setup/abc',
  help: '/help',
  speaking: '/speaking#secret',
  office: '/slot#secret',
  'not-found': '/nowhere',
  'no-access': `/secretariat/${CODE}`,
  'my-delegation': `/meetings/${CODE}/delegation`,
  delegation: `/meetings/${CODE}/delegations/${D}`,
  people: `/meetings/${CODE}/delegations/${D}/people`,
  'person-new': `/meetings/${CODE}/delegations/${D}/people/new?role=head`,
  person: `/meetings/${CODE}/delegations/${D}/people/p3`,
  answer: `/meetings/${CODE}/delegations/${D}/answer`,
  speaker: `/meetings/${CODE}/delegations/${D}/speaker`,
  inscribe: `/meetings/${CODE}/delegations/${D}/speaker/lists/${L}`,
  'inscribe-group': `/meetings/${CODE}/delegations/${D}/speaker/lists/${L}?group`,
  'receipt-group': `/meetings/${CODE}/delegations/${D}/speaker/i15`,
  receipt: `/meetings/${CODE}/delegations/${D}/speaker/${I}?new=1`,
  replies: `/meetings/${CODE}/delegations/${D}/replies`,
  interpretation: `/meetings/${CODE}/delegations/${D}/interpretation`,
  request: `/meetings/${CODE}/delegations/${D}/interpretation/${S}`,
  places: '/me',
  badge: `/meetings/${CODE}/me`,
  'my-photo': `/meetings/${CODE}/me/photo`,
  agenda: `/meetings/${CODE}/me/agenda`,
  slot: `/meetings/${CODE}/me/slot`,
};
