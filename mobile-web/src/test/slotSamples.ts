// A speaker's own page in each of its stages, each at a meeting of its own; to be read with the podium's samples.
import type { OnFloor, PodiumView } from '../api/podium';
import type { MySlot } from '../api/speakers';
import { own as reply } from './replySamples';
import { answers as known } from './samples';
import { confirmation } from './turnSamples';

const CODE = 'berlin-2018';
const [planned] = (known[`GET /meetings/${CODE}/my-slots`] as { items: MySlot[] }).items as [MySlot];
const { inscription, entity, speaker } = planned;

const within = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const fresh = <T>(make: () => T): T => ({ toJSON: make }) as T;

const floor = (more: Partial<PodiumView>): PodiumView => ({
  now: null,
  next: [],
  remaining: 12,
  revision: 2,
  begun: true,
  absent: [],
  version: 4,
  serverTime: within(0),
  order: [],
  amber: 30,
  ...more,
});

const own = (more: Partial<OnFloor>): OnFloor => ({ inscription, entity, speaker, limit: 180, ...more });

const expected = (ahead: number, seconds: number) => ({
  inscription,
  delegation: 'd1',
  ahead,
  estimated: { start: within(seconds), end: within(seconds + 180) },
});

const STAGES: Record<string, () => [Partial<MySlot>, Partial<PodiumView>]> = {
  ten: () => [{}, { order: [expected(8, 2400)] }],
  five: () => [{}, { order: [expected(3, 900)] }],
  next: () => [{}, { order: [expected(0, 60)] }],
  called: () => [{ state: 'called' }, { now: own({ state: 'called' }) }],
  speaking: () => [{ state: 'speaking' }, { now: own({ state: 'speaking', startedAt: within(-80) }) }],
  overtime: () => [{ state: 'speaking' }, { now: own({ state: 'speaking', startedAt: within(-200) }) }],
  moved: () => [
    {},
    { order: [expected(6, 1900)], absent: [{ inscription, entity, became: 'end-of-band', ahead: 6 }] },
  ],
  delivered: () => [{ state: 'delivered', ahead: null, estimated: null }, {}],
  undelivered: () => [
    { state: 'not-delivered', ahead: null, estimated: null },
    { absent: [{ inscription, entity, became: 'not-delivered', ahead: null }] },
  ],
};

/** Phones of the speaker that are notified; the key of the server is invented. */
const devices = {
  applicationServerKey: 'B'.repeat(87),
  items: [
    { id: 'n1', name: 'Chrome, Android', language: 'en', addedAt: '2027-04-08T15:00:00Z' },
    { id: 'n2', name: 'Safari, iPhone', language: 'en', addedAt: '2027-04-08T15:20:00Z' },
  ],
};

const stages: Record<string, unknown> = Object.fromEntries(
  Object.entries(STAGES).flatMap(([stage, make]) => {
    const root = `GET /meetings/${stage}`;
    return [
      [root, { ...(known[`GET /meetings/${CODE}`] as object), code: stage }],
      [`${root}/my-slots`, fresh(() => ({ items: [{ ...planned, ...make()[0], serverTime: within(0) }] }))],
      [`${root}/lists/${planned.list}/inscriptions/${inscription}/confirmation`, confirmation],
      [`${root}/lists/${planned.list}/podium`, fresh(() => floor(make()[1]))],
      [`${root}/my-replies`, { items: stage === 'ten' ? [{ ...reply, list: planned.list }] : [] }],
    ];
  }),
);

export const slotAnswers: Record<string, unknown> = { ...stages, 'GET /push-devices': devices };

export const slotPages: Record<string, string> = Object.fromEntries(
  Object.keys(STAGES).map(stage => [`slot-${stage}`, `/meetings/${stage}/me/slot`]),
);
