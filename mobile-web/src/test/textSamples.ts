// Texts of statements, as their delegation and the interpreters see them. All invented.
import type { ListTexts, StatementText, StatementTexts } from '../api/texts';

const text = (version: number, more: Partial<StatementText> = {}): StatementText => ({
  id: `t${version}`,
  version,
  language: 'en',
  kind: 'pdf',
  size: 284_311,
  handedInAt: '2027-04-08T15:20:00Z',
  late: false,
  current: false,
  withdrawn: false,
  length: { unit: 'words', counted: 312, fits: 330, over: false },
  file: `/meetings/berlin-2018/lists/l1/inscriptions/i1/texts/t${version}/file`,
  ...more,
});

const versions = [
  text(4, { current: true, length: { unit: 'words', counted: 402, fits: 330, over: true } }),
  text(3, {
    language: 'zh',
    kind: 'docx',
    current: true,
    late: true,
    length: { unit: 'characters', fits: 540, over: false },
  }),
  text(2, { withdrawn: true }),
  text(1, { kind: 'txt', size: 812 }),
];

export const ownTexts: StatementTexts = {
  inscription: 'i1',
  language: 'en',
  deadline: '2027-04-09T05:00:00Z',
  zone: 'Europe/Berlin',
  room: { unit: 'words', fits: 330, over: false },
  largest: 10_485_760,
  embargo: true,
  expected: true,
  items: versions,
  serverTime: new Date().toISOString(),
};

export const listTexts: ListTexts = {
  title: { en: 'Ministerial segment', ar: 'الجزء الوزاري' },
  terms: { before: 120, words: 110, deadline: '2027-04-09T05:00:00Z', zone: 'Europe/Berlin', version: 0 },
  complete: true,
  items: [
    {
      inscription: 'i1',
      entity: { code: 'NAM', name: 'Namibia', kind: 'member-state' },
      speaker: { honorific: 'H.E. Ms.', name: 'Selma Nakale' },
      language: 'en',
      state: 'inscribed',
      embargo: true,
      texts: versions.slice(0, 2),
    },
    {
      inscription: 'i2',
      entity: { code: 'ESP', name: 'Spain', kind: 'member-state' },
      speaker: null,
      language: 'es',
      state: 'delivered',
      embargo: false,
      texts: [],
    },
  ],
};
