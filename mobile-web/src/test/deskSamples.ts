// The same meeting as the Secretariat sees it, for page tests and for looking at pages without a backend. All invented.
import type { Session } from '../api/session';
import type { Delegation, Participant } from '../areas/secretariat/delegations/types';
import type { Meeting, MeetingItem, ProgrammeDay } from '../areas/secretariat/frame/types';
import type { Demand } from '../areas/secretariat/interpretation/types';
import type { SpeakersList } from '../areas/secretariat/speakers/types';
import { collection } from './deskCollection';
import {
  badgeKeys,
  conflicts,
  device,
  gateBoard,
  gates,
  heads,
  lateScans,
  limits,
  overrides,
  presence,
  revoked,
} from './deskDoor';
import { at, refs } from './deskEntities';
import { lot, orders, repliesTo } from './deskSpeakers';
import { passesOfSessions } from './passSamples';
import { printAnswers } from './printSamples';
import { deskQueue } from './replySamples';
import { meeting as known } from './samples';
import { screenLinks } from './screenSamples';
import { listTexts } from './textSamples';

export { pages } from './deskPages';

const CODE = 'berlin-2018';
const ROOT = `/meetings/${CODE}`;
export const session: Session = {
  signedIn: true,
  account: { id: 'a1', name: 'Ingrid Solberg', email: 'i.solberg@example.org', language: 'en' },
  grants: [{ role: 'secretariat' }, { role: 'administrator' }],
  demo: true,
  serverTime: new Date().toISOString(),
};

const hall = { id: 'r1', name: { en: 'Weltsaal', ar: 'قاعة العالم' }, capacity: 300, booths: 6, version: 1 };
const room = { id: 'r2', name: { en: 'Room 2', ar: 'القاعة 2' }, capacity: 60, booths: 0, version: 1 };

const meeting: Meeting = {
  ...(known as unknown as Meeting),
  state: 'draft',
  rooms: [hall, room],
  registrationClosesLocal: '2027-03-20T18:00',
};

const item = (code: string, state: MeetingItem['state'], en: string, city: string): MeetingItem => ({
  ...meeting,
  code,
  state,
  title: { ...meeting.title, en },
  city: { en: city },
});

const sessionOf = (id: string, kind: string, start: string, end: string, en: string, more = {}) => ({
  id,
  kind,
  title: { en, ar: 'جلسة' },
  start: at(start),
  end: at(end),
  localStart: `2027-04-09T${String(Number(start.slice(0, 2)) + 2).padStart(2, '0')}${start.slice(2)}`,
  localEnd: `2027-04-09T${String(Number(end.slice(0, 2)) + 2).padStart(2, '0')}${end.slice(2)}`,
  room: hall,
  visibility: 'public' as const,
  languages: ['en', 'fr'],
  cancelled: false,
  version: 1,
  ...more,
});

const days: ProgrammeDay[] = [
  {
    date: '2027-04-09',
    sessions: [
      sessionOf('s1', 'ministerial-segment', '07:00', '08:00', 'Ministerial segment'),
      sessionOf('s2', 'working-group', '09:00', '10:30', 'Working group on National Action Plans', {
        parallelGroup: 'a',
        moderator: 'Amina Diallo',
      }),
      sessionOf('s3', 'working-group', '09:00', '10:30', 'Working group on the security sector', {
        parallelGroup: 'a',
        room,
      }),
      sessionOf('s4', 'focal-points-only', '12:00', '13:00', 'Session for focal points', {
        visibility: 'focal-points',
      }),
      sessionOf('s5', 'reception', '16:00', '18:00', 'Reception', {
        cancelled: true,
        cancelReason: 'The venue is closed.',
      }),
    ],
  },
];

const person = (
  id: string,
  displayName: string,
  state: string,
  more: Partial<Participant> = {},
): Participant => ({
  id,
  delegation: 'd1',
  entity: refs.NAM,
  role: 'delegate',
  honorific: 'Ms.',
  passportName: 'Passport Name',
  displayName,
  title: 'Counsellor',
  email: 'someone@example.org',
  language: 'en',
  photoConsent: true,
  atRisk: false,
  state,
  warnings: [],
  version: 1,
  ...more,
});

/** The meeting's own interpreter, whom no delegation sends. */
const single = {
  ...person('p20', 'Iris Vogel', 'submitted', { role: 'interpreter', title: 'Interpreter' }),
  delegation: null,
  entity: null,
};
const submitted = [
  person('p1', 'Selma Nakale', 'submitted', { role: 'head', honorific: 'H.E. Ms.' }),
  person('p2', 'نور الهاشمي', 'submitted', { entity: refs.ARE }),
  person('p3', '林若溪', 'submitted', { atRisk: true }),
  person('p4', 'Александра Вольская', 'submitted', { warnings: ['registration.same-name'] }),
];

const delegation = (id: string, code: keyof typeof refs, more: Partial<Delegation> = {}): Delegation => ({
  id,
  entity: refs[code],
  focalPoints: [{ account: 'a2', name: 'Ndapewa Amunyela', email: 'n.amunyela@example.org' }],
  invitedAt: at('09:00', '2027-02-01'),
  answer: null,
  counts: { draft: 1, submitted: 2, approved: 3 },
  ...more,
});

const list: SpeakersList = {
  id: 'l1',
  session: { id: 's1', title: days[0]!.sessions[0]!.title, start: at('07:00'), end: at('08:00') },
  title: { en: 'Ministerial segment', ar: 'الجزء الوزاري' },
  opensAt: at('08:00', '2027-02-01'),
  closesAt: at('16:00', '2027-04-08'),
  zone: 'Europe/Berlin',
  state: 'open',
  window: { start: at('07:00'), end: at('08:00') },
  limits: { national: 180, group: 300, observer: 180, civilSociety: 120 },
  changeover: 120,
  bands: [['hs'], ['hg'], ['vp', 'cp'], ['dpm'], ['m'], ['vm'], ['hod'], ['other']].map(levels => ({
    levels,
  })),
  withStates: ['ECOWAS'],
  amber: 30,
  alerts: [10, 5],
  confirmationReminder: 1440,
  swapExpiry: 1440,
  drift: 10,
  published: { revision: 2, at: at('10:00', '2027-04-01') },
  version: 1,
};

const demand: Demand = {
  languages: ['ar', 'en', 'es', 'fr', 'ru', 'zh'],
  rows: days[0]!.sessions.slice(0, 3).map((each, index) => ({
    session: each,
    version: index,
    room: hall.name,
    booths: index === 1 ? 1 : 6,
    cells: {
      en: { speaking: 12, listening: 30, provided: true },
      fr: { speaking: 4, listening: 9 - index, provided: index === 0 },
      ar: { speaking: index, listening: 3, provided: false },
    },
  })),
};
const audit = [
  {
    id: 2,
    at: at('08:15', '2027-03-02'),
    actorName: 'Ingrid Solberg',
    subject: 'participant:p1',
    action: 'registration.participant-refused',
    before: { state: 'submitted' },
    after: { state: 'refused' },
    reason: 'The passport name is missing.',
  },
  {
    id: 1,
    at: at('08:10', '2027-03-02'),
    actorName: 'Plenary',
    subject: 'inscription:i1',
    action: 'speakers.inscription-changed',
    before: { delegation: 'd1', list: 'l1', level: 'm', language: 'en', place: 1 },
    after: { delegation: 'd1', list: 'l1', level: 'vm', language: 'en', place: 2 },
  },
];

const letter = {
  id: 'm1',
  to: 'n.amunyela@example.org',
  subject: 'Invitation to the second capital-level meeting',
  at: at('08:15', '2027-03-02'),
  state: 'sent',
};
const items = <T>(...all: T[]) => ({ items: all, next: null });

/** What the Secretariat's pages ask for. */
export const answers: Record<string, unknown> = {
  'GET /session': session,
  'GET /entities': items<object>(...Object.values(refs), {
    code: 'HARBOUR',
    name: 'The Harbour Forum',
    kind: 'civil-society',
    added: true,
  }),
  'GET /network/designations': items(
    { id: 'n1', entity: 'NAM', name: 'Ndeshi Hamukoto', firstDay: '2026-01-01', lastDay: null },
    { id: 'n2', entity: 'ESP', name: 'Lucía Ferrán', firstDay: '2024-01-01', lastDay: '2026-05-31' },
  ),
  'GET /zones': items({ zone: 'Europe/Berlin', city: 'Berlin', state: 'Germany' }),
  'GET /meetings': items(
    item('windhoek-2028', 'draft', 'Third capital-level meeting of the Network', 'Windhoek'),
    item(CODE, 'published', 'Second capital-level meeting of the Network', 'Berlin'),
  ),
  [`GET ${ROOT}`]: meeting,
  [`GET ${ROOT}/programme`]: { days },
  [`GET ${ROOT}/delegations`]: items(
    delegation('d1', 'NAM', { answer: { designated: true, focalPointName: 'N. A.', willAttend: true } }),
    delegation('d2', 'ESP'),
    delegation('d3', 'ECOWAS', { counts: {} }),
  ),
  [`GET ${ROOT}/delegations/d1`]: delegation('d1', 'NAM', {
    participants: [submitted[0]!, person('p9', 'Jean-Baptiste Kalombo', 'approved')],
  }),
  [`GET ${ROOT}/delegations/d1/collection`]: items(...collection),
  [`GET ${ROOT}/participants`]: items(...submitted, single),
  [`GET ${ROOT}/participants/p20`]: single,
  [`GET ${ROOT}/participants/p20/badge-photo`]: { carried: 'category' },
  [`GET ${ROOT}/badges`]: items({ id: 'b1', serial: '17-1', state: 'active' }),
  ...printAnswers(ROOT),
  ...passesOfSessions(`${ROOT}/sessions`, 's1', 's2', 's3', 's4'),
  [`GET ${ROOT}/lists`]: items(list, { ...list, id: 'l2', published: null, lot }),
  ...orders(`GET ${ROOT}/lists`),
  ...repliesTo(`${ROOT}/lists/l1`),
  ...repliesTo(`${ROOT}/lists/l2`),
  [`GET ${ROOT}/lists/l1/texts`]: listTexts,
  [`GET ${ROOT}/lists/l1/screen-links`]: { items: screenLinks },
  [`GET ${ROOT}/lists/l1/replies`]: deskQueue,
  [`GET ${ROOT}/lists/l2/replies`]: { ...deskQueue, items: [] },
  [`GET ${ROOT}/interpretation/demand`]: demand,
  [`GET ${ROOT}/gates`]: items(...gates),
  [`GET ${ROOT}/room-limits`]: items(...limits),
  [`GET ${ROOT}/badge-keys`]: items(...badgeKeys),
  [`GET ${ROOT}/devices`]: items(device('v1'), revoked),
  [`POST ${ROOT}/devices/enrolments`]: {
    id: 'e1',
    url: 'http://localhost/door/enrol#token',
    qrSvg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h3v3H1z"/></svg>',
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
  },
  [`GET ${ROOT}/presence`]: presence,
  [`GET ${ROOT}/presence/heads`]: items(...heads),
  [`GET ${ROOT}/presence/gates`]: gateBoard,
  [`GET ${ROOT}/conflicts`]: items(...conflicts),
  [`GET ${ROOT}/late-scans`]: items(...lateScans),
  [`GET ${ROOT}/overrides`]: items(...overrides),
  [`GET ${ROOT}/team`]: items({
    grant: 't1',
    account: { id: 'a3', name: 'Amina Diallo', email: 'a.diallo@example.org' },
    role: 'protocol-officer',
  }),
  [`GET ${ROOT}/audit`]: items(...audit),
  'GET /mailbox': items(letter, { ...letter, id: 'm2', subject: 'دعوة إلى الاجتماع', state: 'kept' }),
  'GET /mailbox/m1': {
    ...letter,
    text: 'Excellency,\n\nPlease sign in: http://localhost:8080/sign-in/abc?path=/me\n\nThe Secretariat',
    links: ['http://localhost:8080/sign-in/abc?path=/me'],
    attachments: [{ name: 'invite.ics', type: 'text/calendar', href: '/api/v1/mailbox/m1/attachments/0' }],
  },
  'GET /demo/sign-ins': items(
    ...['secretariat', 'focal-point', 'focal-point-inscribed', 'speaker', 'administrator', 'door'].map(
      key => ({
        key,
        role: key === 'door' ? 'door-scanner' : key.replace('-inscribed', ''),
        name: key === 'door' ? '' : 'Ingrid Solberg',
        meeting: CODE,
        url: `http://localhost:8080/sign-in/${key}`,
      }),
    ),
  ),
};
