// One small meeting for page tests and for looking at pages without a backend. All people are invented.
import type { AgendaItem, Badge, Feed } from '../api/badges';
import type { Delegation } from '../api/delegations';
import type { InterpretationRequest } from '../api/interpretation';
import type { Items, Meeting, Programme } from '../api/meetings';
import type { Session } from '../api/session';
import type { Inscription, MySlot, SpeakersList } from '../api/speakers';
import { pass } from './passSamples';
import { photoAnswers } from './photoSamples';
import * as replies from './replySamples';
import { ownTexts } from './textSamples';
import * as turns from './turnSamples';

export { pages } from './samplePages';

const CODE = 'berlin-2018';
const D = '0b6f0a52-5a0f-4d0c-9a43-2f1f0a1b2c3d';
const P = '7d5c1a90-9f1e-4b51-8f6b-0f2a6f3f9d11';
const L = 'c1a5e1de-0000-4000-8000-000000000001';
const I = 'c1a5e1de-0000-4000-8000-000000000002';
const S = 'c1a5e1de-0000-4000-8000-000000000003';

const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const namibia = { code: 'NAM', name: 'Namibia', kind: 'member-state' };

export const session: Session = {
  signedIn: true,
  account: { id: P, name: 'Ndapewa Amunyela', email: 'n.amunyela@example.org', language: 'en' },
  grants: [
    { role: 'focal-point', meeting: CODE, delegation: D },
    { role: 'participant', meeting: CODE },
  ],
  demo: true,
  serverTime: soon(0),
};

export const meeting: Meeting = {
  code: CODE,
  title: {
    en: 'Second capital-level meeting of the Network',
    ar: 'الاجتماع الثاني للشبكة على مستوى العواصم',
    fr: 'Deuxième réunion du Réseau au niveau des capitales',
    es: 'Segunda reunión de la Red a nivel de capitales',
    ru: 'Второе совещание Сети на уровне столиц',
    zh: '网络第二次首都级会议',
  },
  theme: {
    en: 'Building Alliances to Advance the Women, Peace and Security Agenda',
    ar: 'بناء التحالفات للنهوض بخطة المرأة والسلام والأمن',
  },
  city: { en: 'Berlin', ar: 'برلين', fr: 'Berlin', es: 'Berlín', ru: 'Берлин', zh: '柏林' },
  venue: { en: 'Federal Foreign Office, Weltsaal', ar: 'وزارة الخارجية الاتحادية، قاعة العالم' },
  zone: 'Europe/Berlin',
  firstDay: '2027-04-09',
  lastDay: '2027-04-10',
  chairs: [{ code: 'DEU', name: 'Germany', kind: 'member-state' }],
  state: 'published',
  practical: {
    en: 'Enter by the main gate and bring a passport.\nA shuttle leaves the hotels at 08:00.',
    ar: 'الدخول من البوابة الرئيسية مع جواز السفر.\nتغادر الحافلة الفنادق عند الساعة 08:00.',
  },
  languages: ['ar', 'en', 'es', 'fr', 'ru', 'zh'],
  registrationClosesAt: '2027-03-20T17:00:00Z',
  version: 3,
};

const past: Meeting = {
  ...meeting,
  code: 'alicante-2017',
  title: { en: 'First capital-level meeting of the Network', ar: 'الاجتماع الأول للشبكة على مستوى العواصم' },
  city: { en: 'Alicante', ar: 'أليكانتي' },
  firstDay: '2017-04-26',
  lastDay: '2017-04-27',
};

export const programme: Programme = {
  days: [
    {
      date: '2027-04-09',
      sessions: [
        {
          id: S,
          kind: 'ministerial-segment',
          title: { en: 'Ministerial segment', ar: 'الجزء الوزاري' },
          start: '2027-04-09T07:00:00Z',
          end: '2027-04-09T08:30:00Z',
          room: { id: 'r1', name: { en: 'Weltsaal', ar: 'قاعة العالم' } },
          visibility: 'public',
        },
        {
          id: 's2',
          kind: 'working-group',
          title: { en: 'Working group 1: National Action Plans', ar: 'الفريق العامل 1: خطط العمل الوطنية' },
          start: '2027-04-09T09:00:00Z',
          end: '2027-04-09T11:00:00Z',
          room: { id: 'r2', name: { en: 'Room Europe', ar: 'قاعة أوروبا' } },
          visibility: 'participants',
        },
        {
          id: 's3',
          kind: 'working-group',
          title: { en: 'Working group 2: Mediation', ar: 'الفريق العامل 2: الوساطة' },
          start: '2027-04-09T09:00:00Z',
          end: '2027-04-09T11:00:00Z',
          room: { id: 'r3', name: { en: 'Room Africa', ar: 'قاعة أفريقيا' } },
          visibility: 'participants',
          cancelled: true,
        },
      ],
    },
  ],
};

export const delegation: Delegation = {
  id: D,
  entity: namibia,
  focalPoints: [{ name: 'Ndapewa Amunyela', email: 'n.amunyela@example.org' }],
  answer: null,
  participants: [
    {
      id: P,
      role: 'head',
      honorific: 'H.E. Ms.',
      passportName: 'Selma Nakale',
      displayName: 'Selma Nakale',
      title: 'Minister of International Relations',
      email: 's.nakale@example.org',
      language: 'en',
      state: 'approved',
      photoConsent: true,
      version: 2,
    },
    {
      id: 'p2',
      role: 'adviser',
      honorific: '',
      passportName: 'Nour Alhashimi',
      displayName: 'نور الهاشمي',
      title: 'Adviser',
      state: 'draft',
      version: 1,
    },
    {
      id: 'p3',
      role: 'delegate',
      passportName: 'Lin Ruoxi',
      displayName: '林若溪',
      title: 'First Secretary',
      state: 'returned',
      returnNote: 'Please add an e-mail address.',
      version: 1,
    },
  ],
  tasks: [
    { code: 'register-head', done: true },
    { code: 'answer', due: '2027-03-20T17:00:00Z', done: false },
    { code: 'register-members', due: '2027-03-20T17:00:00Z', done: true },
    { code: 'submit', due: '2027-03-20T17:00:00Z', done: false },
  ],
};

export const list: SpeakersList = {
  id: L,
  session: { id: S, title: { en: 'Ministerial segment', ar: 'الجزء الوزاري' } },
  title: { en: 'Ministerial segment', ar: 'الجزء الوزاري' },
  opensAt: '2026-01-01T08:00:00Z',
  closesAt: '2027-03-28T16:00:00Z',
  zone: 'Europe/Berlin',
  state: 'open',
  window: { start: '2027-04-09T07:00:00Z', end: '2027-04-09T08:30:00Z' },
};

export const inscription: Inscription = {
  id: I,
  list: L,
  receipt: 14,
  receivedAt: '2027-02-03T08:00:01Z',
  level: 'm',
  speaker: { honorific: 'H.E. Ms.', name: 'Selma Nakale' },
  title: 'Minister of International Relations',
  language: 'en',
  place: {
    revision: 1,
    published: { position: 4, of: 38, start: '2027-04-09T07:15:00Z', end: '2027-04-09T07:18:00Z' },
    working: { position: 5, of: 39, start: '2027-04-09T07:20:00Z', end: '2027-04-09T07:23:00Z' },
  },
  state: 'inscribed',
  version: 1,
};

/** The same minister also speaks for a group (L11). */
const forGroup: Inscription = {
  ...inscription,
  id: 'i15',
  receipt: 15,
  group: { name: 'Group of Friends of 1325', aligned: ['ESP', 'CHL'] },
  alsoSpeaksOn: 14,
  state: 'called',
};

const slot: MySlot = {
  inscription: I,
  list: L,
  session: {
    id: S,
    title: { en: 'Ministerial segment', ar: 'الجزء الوزاري' },
    room: { name: { en: 'Weltsaal' } },
  },
  speaker: inscription.speaker,
  entity: namibia,
  place: {
    revision: 1,
    published: { position: 4, of: 38, start: soon(14), end: soon(17) },
    working: { position: 4, of: 38, start: soon(14), end: soon(17) },
  },
  ahead: 3,
  estimated: { start: soon(16), end: soon(19) },
  alerts: [10, 5],
  state: 'inscribed',
  serverTime: soon(0),
};
const badge: Badge = {
  id: 'b1',
  participant: P,
  displayName: 'Selma Nakale',
  category: { letter: 'D', colour: 'blue', name: 'Delegate' },
  state: 'active',
  serial: '0042-1',
  links: {
    pdf: `/api/v1/meetings/${CODE}/badges/b1.pdf`,
    png: '/icon-512.png',
    svg: '/icon.svg',
    code: '/icon.svg',
  },
};

const agenda: AgendaItem = {
  uid: 'session-1@plenary',
  kind: 'session',
  title: 'Ministerial segment',
  start: '2027-04-09T07:00:00Z',
  end: '2027-04-09T08:30:00Z',
  room: 'Weltsaal',
  sequence: 0,
  status: 'confirmed',
};
const request: InterpretationRequest = {
  session: S,
  speaks: ['en'],
  listens: ['fr', 'en'],
  version: 1,
  late: true,
};
const ICS = '://plenary.example/calendar/abc.ics';
const feed: Feed = { active: true, url: `https${ICS}`, webcal: `webcal${ICS}` };
const items = <T>(...all: T[]): Items<T> => ({ items: all, next: null });
const own = `/meetings/${CODE}/delegations/${D}`;
const turn = `/meetings/${CODE}/lists/${L}/inscriptions/${I}`;

/** The answers of a backend that holds this meeting. */
export const answers: Record<string, unknown> = {
  'GET /session': session,
  'GET /setup': { open: true },
  'GET /demo/sign-ins': items({
    role: 'focal-point',
    name: 'Ndapewa Amunyela',
    meeting: CODE,
    url: '/sign-in/x',
  }),
  'GET /meetings': items(meeting, past),
  [`GET /meetings/${CODE}`]: meeting,
  [`GET /meetings/${CODE}/programme`]: programme,
  [`GET ${own}`]: delegation,
  [`GET ${own}/inscriptions`]: items(inscription, forGroup),
  [`GET ${own}/interpretation`]: { ...items(request), provided: [{ session: S, languages: ['en'] }] },
  [`GET ${own}/badges`]: items(badge),
  [`GET ${own}/passes`]: items(pass(1), pass(2)),
  [`GET /meetings/${CODE}/lists`]: items(list),
  [`GET /meetings/${CODE}/lists/${L}/inscriptions/${I}/texts`]: ownTexts,
  [`GET /meetings/${CODE}/my-badges`]: { items: [badge] },
  ...photoAnswers(`GET /meetings/${CODE}`, P),
  [`GET /meetings/${CODE}/my-agenda`]: items(agenda),
  [`GET /meetings/${CODE}/my-feed`]: feed,
  [`GET /meetings/${CODE}/my-slots`]: items(slot),
  [`GET /meetings/${CODE}/my-replies`]: items({ ...replies.own, list: L }),
  ...replies.answersOf(`GET /meetings/${CODE}/lists`, L),
  [`GET /meetings/${CODE}/lists/${L}/podium`]: turns.quietPodium,
  [`GET /meetings/${CODE}/lists/${L}/inscriptions/i15/texts`]: { ...ownTexts, items: [] },
  [`GET ${turn}/confirmation`]: turns.confirmation,
  [`GET ${turn}/swaps`]: turns.swaps,
  [`GET ${turn}/office-links`]: items(...turns.links),
  'GET /entities': items(namibia, ...turns.entities),
  'POST /speaking-confirmations/read': turns.asked,
  'GET /push-devices': {
    applicationServerKey:
      'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
    items: [{ id: 'd1', name: 'Chrome, Android', language: 'en', addedAt: '2018-04-01T09:00:00Z' }],
  },
  'POST /office-slots/read': turns.officeSlot(slot),
};
