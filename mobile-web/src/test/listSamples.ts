// A list of speakers as published and as delivered. All invented.
import type { DeliveredLine, DeliveredReply, Publication } from '../api/published';
import type { SpeakersList } from '../api/speakers';
import { delivered as replies } from './replySamples';
import { answers as own } from './samples';
import { listTexts } from './textSamples';

const entities = {
  NAM: { code: 'NAM', name: 'Namibia', kind: 'member-state' },
  ESP: { code: 'ESP', name: 'Spain', kind: 'member-state' },
  JPN: { code: 'JPN', name: 'Japan', kind: 'member-state' },
};

const time = (clock: string) => `2027-04-09T07:${clock}:00Z`;
const speaker = { honorific: 'H.E. Ms.', name: 'Selma Nakale' };
const title = 'Minister of International Relations';

const line = (position: number, code: keyof typeof entities, clock: string, end: string) => ({
  inscription: `i${position}`,
  entity: entities[code],
  speaker,
  title,
  level: 'm' as const,
  position,
  start: time(clock),
  end: time(end),
});

const said = (position: number, clock: string) => ({
  position,
  start: time(clock),
  end: time(clock),
  speaker,
  title,
  level: 'm' as const,
  limit: 180,
});

export const revision: Publication = {
  list: 'l1',
  revision: 2,
  at: '2027-04-01T10:00:00Z',
  items: [
    {
      ...line(1, 'NAM', '00', '03'),
      group: { name: 'Group of Friends', aligned: [entities.JPN, entities.ESP] },
    },
    { ...line(2, 'ESP', '05', '08'), speaker: null },
  ],
  changes: {
    since: 1,
    items: [
      { inscription: 'i1', entity: entities.NAM, kinds: ['new'], before: null, after: said(1, '00') },
      {
        inscription: 'i2',
        entity: entities.ESP,
        kinds: ['position', 'time', 'speaker', 'title', 'level', 'limit', 'language', 'group'],
        before: said(1, '00'),
        after: { ...said(2, '05'), speaker: null, title: 'Vice-Minister', level: 'vm', limit: 150 },
      },
      { inscription: 'i3', entity: entities.JPN, kinds: ['gone'], before: said(2, '05'), after: null },
    ],
  },
};

const planned = { revision: 2, position: 1, start: time('00'), end: time('03') };

export const delivered: { items: DeliveredLine[]; replies: DeliveredReply[] } = {
  replies,
  items: [
    {
      ...line(1, 'NAM', '02', '06'),
      outcome: 'delivered',
      planned,
      limit: 180,
      spoken: 250,
      over: 70,
    },
    {
      ...line(2, 'ESP', '07', '09'),
      outcome: 'delivered',
      planned: { ...planned, position: 2 },
      limit: 180,
      spoken: 120,
      over: -60,
    },
    { ...line(3, 'JPN', '10', '10'), outcome: 'withdrawn', start: null, end: null, limit: 180, spoken: 0 },
  ],
};

const CODE = 'berlin-2018';
const LIST = 'c1a5e1de-0000-4000-8000-000000000001';
const { items: lists } = own[`GET /meetings/${CODE}/lists`] as { items: SpeakersList[] };
const root = `/meetings/${CODE}/lists`;

export const answers: Record<string, unknown> = {
  ...own,
  [`GET ${root}`]: { items: lists.map(list => ({ ...list, published: { revision: 2, at: revision.at } })) },
  [`GET ${root}/${LIST}/publications/latest`]: revision,
  [`GET ${root}/${LIST}/publications/2`]: revision,
  [`GET ${root}/${LIST}/delivered`]: delivered,
  [`GET ${root}/${LIST}/texts`]: listTexts,
};

/** What all who take part read of a list. */
export const pages: Record<string, string> = {
  lists: root,
  'list-published': `${root}/${LIST}?revision=2`,
  'list-delivered': `${root}/${LIST}/delivered`,
};
