// One podium in the states that its screens know, for page tests and for looking at pages. All invented.
import type { OnFloor, PodiumView } from '../api/podium';
import type { Step } from './conflictSamples';
import { answers as desk, session } from './deskSamples';
import { NO_ANSWER } from './refusal';
import { crowded, replying, waiting } from './replySamples';
import { slotAnswers, slotPages } from './slotSamples';

const CODE = 'berlin-2018';
const PREFIX = `/meetings/${CODE}/lists`;

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
/** Written when it is asked for, so that clocks on the page run from now. */
const fresh = <T>(make: () => T): T => ({ toJSON: make }) as T;

const NAMES: Record<string, Record<string, string>> = {
  NAM: { en: 'Namibia', ar: 'ناميبيا', fr: 'Namibie' },
  ARE: { en: 'United Arab Emirates', ar: 'الإمارات العربية المتحدة', fr: 'Émirats arabes unis' },
  CIV: { en: 'Côte d’Ivoire', ar: 'كوت ديفوار', fr: 'Côte d’Ivoire' },
  GBR: {
    en: 'United Kingdom of Great Britain and Northern Ireland',
    ar: 'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية',
    fr: 'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord',
  },
};

const PEOPLE: Record<string, string> = {
  NAM: 'Selma Nakale',
  ARE: 'نور الهاشمي',
  CIV: 'Aya Brou',
  GBR: 'Rhiannon Ashworth',
};

const onFloor = (code: string, language: string, more: Partial<OnFloor> = {}): OnFloor => ({
  inscription: `i-${code}`,
  entity: { code, name: NAMES[code]?.[language] ?? code, kind: 'member-state' },
  speaker: { honorific: code === 'NAM' ? 'H.E. Ms.' : null, name: PEOPLE[code] ?? code },
  group: code === 'GBR' ? 'Group of Friends of 1325' : null,
  state: 'inscribed',
  startedAt: null,
  limit: 180,
  extra: 0,
  pausedAt: null,
  paused: 0,
  estimated: { start: ago(-600), end: ago(-780) },
  ...more,
});

const speaking = (seconds: number, more: Partial<OnFloor> = {}): Partial<OnFloor> => ({
  state: 'speaking',
  startedAt: ago(seconds),
  ...more,
});

const MINE = { officer: 'Ingrid Solberg', device: 'd1', since: ago(1800) };
const OTHERS = { officer: 'Amina Diallo', device: 'd2', since: ago(60) };

const view = (
  language: string,
  now: Partial<OnFloor> | null,
  more: Partial<PodiumView> = {},
): PodiumView => ({
  now: now && onFloor('NAM', language, now),
  next: ['ARE', 'GBR', 'CIV'].map(code => onFloor(code, language)),
  remaining: 35,
  revision: 2,
  begun: true,
  absent: [
    {
      inscription: 'i-x',
      entity: { code: 'ESP', name: language === 'ar' ? 'إسبانيا' : 'Spain' },
      became: 'end-of-band',
      ahead: 3,
    },
  ],
  version: 7,
  serverTime: ago(0),
  presiding: MINE,
  undo: {
    act: 'start',
    inscription: 'i-NAM',
    entity: { code: 'NAM', name: NAMES.NAM?.[language] ?? 'Namibia' },
  },
  order: [],
  segment: { start: ago(3600), end: ago(-7200) },
  list: { id: 'l1', title: language === 'ar' ? 'الجزء الوزاري' : 'Ministerial segment' },
  amber: 30,
  ...more,
});

/** Every state of the podium under the id of a list of its own. */
const STATES: Record<string, (language: string) => PodiumView> = {
  waiting: language =>
    view(language, null, {
      undo: { act: 'end', inscription: 'i-NAM', entity: { code: 'NAM', name: 'Namibia' } },
    }),
  called: language => view(language, { state: 'called' }),
  lost: language => view(language, { state: 'called' }),
  green: language => view(language, speaking(65)),
  amber: language => view(language, speaking(160)),
  over: language => view(language, speaking(204)),
  long: language => view(language, speaking(1000, { limit: 240, extra: 60 })),
  paused: language => view(language, speaking(200, { pausedAt: ago(100) })),
  taken: language => view(language, speaking(65), { presiding: OTHERS, undo: null }),
  'reply-waiting': language =>
    view(language, null, { next: [], remaining: 0, absent: [], undo: null, replies: waiting }),
  reply: language =>
    view(language, null, { next: [], remaining: 0, absent: [], undo: null, replies: replying(ago(65)) }),
  replies: language => view(language, null, { undo: null, replies: crowded(ago(65)) }),
  finished: language =>
    view(language, null, { next: [], remaining: 0, absent: [], undo: null, presiding: null }),
};

const podiumAnswers = Object.fromEntries(
  Object.entries(STATES).flatMap(([name, make]) => {
    const path = `${PREFIX}/${name}/podium`;
    const asked = ['en', 'ar', 'fr'].map(language => [
      `GET ${path}?lang=${language}`,
      fresh(() => make(language)),
    ]);
    const claimed = fresh(() => ({ ...make('en'), presiding: MINE, serverTime: ago(1) }));
    return [...asked, [`GET ${path}`, fresh(() => make('en'))], [`POST ${path}/presiding`, claimed]];
  }),
);

export const answers: Record<string, unknown> = {
  ...desk,
  ...podiumAnswers,
  ...slotAnswers,
  'POST /screens/read': fresh(() => ({
    meeting: CODE,
    list: 'green',
    kind: 'clock',
    zone: 'Europe/Berlin',
    endsAt: ago(-86_400),
  })),
  'POST /meetings/berlin-2018/lists/lost/podium': NO_ANSWER,
  'POST /screens/podium': fresh(() => STATES.green?.('en')),
  'GET /session': fresh(() => ({ ...session, serverTime: ago(0) })),
};

const page = (state: string, part = '') => `/podium/${CODE}/${state}${part}`;
const ROOM = '/screen?languages=en,ar,fr';

export const pages: Record<string, string> = {
  ...slotPages,
  'podium-waiting': page('waiting'),
  'podium-called': page('called'),
  'podium-lost': page('lost'),
  podium: page('green'),
  'podium-over': page('over'),
  'podium-paused': page('paused'),
  'podium-taken': page('taken'),
  'podium-finished': page('finished'),
  'podium-reply-waiting': page('reply-waiting'),
  'podium-reply': page('reply'),
  'podium-replies': page('replies'),
  'clock-replies': page('replies', '/clock'),
  'screen-replies': page('replies', ROOM),
  'clock-reply': page('reply', '/clock'),
  'screen-reply': page('reply', ROOM),
  'clock-waiting': page('waiting', '/clock'),
  'clock-called': page('called', '/clock'),
  clock: page('green', '/clock'),
  'clock-amber': page('amber', '/clock'),
  'clock-over': page('over', '/clock'),
  'clock-long': page('long', '/clock'),
  'clock-paused': page('paused', '/clock'),
  screen: page('green', ROOM),
  'screen-over': page('over', ROOM),
  'screen-called': page('called', '/screen?languages=fr,ar'),
  'screen-rotating': page('amber', `${ROOM}&show=rotate`),
  'screen-linked': '/screen#secret',
  'screen-waiting': page('waiting', '/screen'),
};

/** Nobody answers the officer who starts. */
export const steps: Record<string, Step[]> = { 'podium-lost': [['.controls .button']] };
