// Rights of reply, in the queue and at the podium. All invented.
import type { OnReply, RepliesAtPodium } from '../api/podium';
import type { DeliveredReply } from '../api/published';
import type { Reply, ReplyQueue } from '../api/replies';

const D = '0b6f0a52-5a0f-4d0c-9a43-2f1f0a1b2c3d';
const namibia = { code: 'NAM', name: 'Namibia', kind: 'member-state' };
const spain = { code: 'ESP', name: 'Spain', kind: 'member-state' };
const chile = { code: 'CHL', name: 'Chile', kind: 'member-state' };
const day = '2027-04-09';

const reply = (id: string, entity: Reply['entity'], more: Partial<Reply> = {}): Reply => ({
  id,
  list: 'l1',
  delegation: entity === namibia ? D : `d-${entity.code}`,
  entity,
  day,
  which: 1,
  limit: 300,
  receipt: 1,
  receivedAt: '2027-04-09T08:40:00Z',
  speaker: { honorific: 'H.E. Mr.', name: 'Tomás Modelo' },
  title: 'Permanent Representative',
  language: 'en',
  state: 'inscribed',
  ahead: 0,
  speakersBefore: 3,
  version: 1,
  ...more,
});

export const own = reply('r1', namibia, {
  about: { entity: spain, remark: 'The figures on page 2' },
});
export const second = reply('r3', namibia, { which: 2, limit: 180, receipt: 3, ahead: 2, speaker: null });
const foreign = reply('r2', chile, { receipt: 2, ahead: 1 });
const withdrawn = reply('r0', spain, { state: 'withdrawn', ahead: null, receipt: 4 });

export const queue: ReplyQueue = {
  list: 'l1',
  title: 'Ministerial segment',
  zone: 'Europe/Berlin',
  days: [day, '2027-04-10'],
  today: day,
  limits: { first: 300, second: 180 },
  items: [own, foreign],
  warnings: [],
  termsVersion: 0,
};

/** What a reply may be to: the statements of the list as published. */
export const statements = [spain, chile].map((entity, index) => ({
  inscription: `s${index}`,
  position: index + 1,
  entity,
}));

/** The queue beside a list, and the statements of the list to which its form lets one reply. */
export const answersOf = (lists: string, list: string): Record<string, unknown> => ({
  [`${lists}/${list}/replies`]: queue,
  [`${lists}/${queue.list}/publications/latest`]: { items: statements },
});

/** As the Secretariat sees it, with who withdrew. */
export const deskQueue: ReplyQueue = { ...queue, items: [own, foreign, second, withdrawn] };

const onReply = (id: string, entity: OnReply['entity'], more: Partial<OnReply> = {}): OnReply => ({
  reply: id,
  entity,
  speaker: { honorific: 'H.E. Mr.', name: 'Tomás Modelo' },
  state: 'inscribed',
  startedAt: null,
  limit: 300,
  extra: 0,
  pausedAt: null,
  paused: 0,
  day,
  which: 1,
  ...more,
});

export const waiting: RepliesAtPodium = {
  now: null,
  waiting: [onReply('r1', namibia), onReply('r2', chile), onReply('r3', namibia, { which: 2, limit: 180 })],
  remaining: 3,
  speakersBefore: 0,
  undo: null,
  version: 0,
};

/** The first of them speaks since that instant. */
export const replying = (startedAt: string): RepliesAtPodium => ({
  now: onReply('r1', namibia, { state: 'speaking', startedAt }),
  waiting: waiting.waiting.slice(1),
  remaining: 2,
  speakersBefore: 0,
  undo: { act: 'start', reply: 'r1', entity: namibia },
  version: 2,
});

const unitedKingdom = {
  code: 'GBR',
  name: 'United Kingdom of Great Britain and Northern Ireland',
  kind: 'member-state',
};

/** Nine wait while the first speaks, one of them with the longest of names. */
export const crowded = (startedAt: string): RepliesAtPodium => {
  const states = [chile, unitedKingdom, spain];
  const later = states.flatMap(({ code }, of) =>
    [1, 2, 3].map(day =>
      onReply(`${code}-${day}`, states[(of + day) % 3] ?? spain, {
        day: `2027-04-${8 + day}`,
        which: day === 2 ? 2 : 1,
        limit: day === 2 ? 180 : 300,
      }),
    ),
  );
  return { ...replying(startedAt), waiting: later, remaining: later.length };
};

export const delivered: DeliveredReply[] = [
  {
    reply: 'r1',
    entity: namibia,
    speaker: { honorific: 'H.E. Mr.', name: 'Tomás Modelo' },
    title: 'Permanent Representative',
    day,
    which: 1,
    outcome: 'delivered',
    start: '2027-04-09T16:02:00Z',
    end: '2027-04-09T16:07:30Z',
    limit: 300,
    spoken: 330,
    over: 30,
  },
  {
    reply: 'r2',
    entity: chile,
    speaker: null,
    title: '',
    day,
    which: 1,
    outcome: 'expected',
    start: null,
    end: null,
    limit: 300,
    spoken: 0,
    over: null,
  },
];
