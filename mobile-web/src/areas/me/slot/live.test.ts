import { describe, expect, it } from 'vitest';
import type { PodiumView } from '../../../api/podium';
import type { MySlot } from '../../../api/speakers';
import { answers } from '../../../test/samples';
import { dueAlert } from './alerts';
import { CALLED, FAR, isRoomTime, type LiveSlot, liveSlot, NEXT, stageOf } from './live';

const [slot] = (answers['GET /meetings/berlin-2018/my-slots'] as { items: MySlot[] }).items as [MySlot];
const { inscription, entity } = slot;
const NOW = Date.now();
const within = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const estimated = (minutes: number) => ({ start: within(minutes), end: within(minutes + 3) });

const floor = (more: Partial<PodiumView>): PodiumView => ({
  now: null,
  next: [],
  remaining: 3,
  begun: true,
  absent: [],
  version: 2,
  order: [],
  ...more,
});
const expected = (ahead: number, minutes = 20) => ({
  inscription,
  delegation: 'd',
  ahead,
  estimated: estimated(minutes),
});

describe('a turn on the podium', () => {
  it('stays as it was read until the podium is known', () => {
    expect(liveSlot(slot, undefined)).toEqual({ slot });
  });

  it('has the place and the time of the running order', () => {
    const { slot: live } = liveSlot(slot, floor({ order: [expected(7, 33)] }));
    expect([live.ahead, live.estimated?.start, live.state]).toEqual([7, within(33), 'inscribed']);
  });

  it.each(['called', 'speaking'] as const)('is %s when it is at the podium', state => {
    const { slot: live, floor: own } = liveSlot(slot, floor({ now: { inscription, entity, state } }));
    expect([live.state, live.ahead, own?.state]).toEqual([state, 0, state]);
  });

  it('is heard when it was speaking and is neither there nor expected', () => {
    expect(liveSlot({ ...slot, state: 'speaking' }, floor({})).slot.state).toBe('delivered');
    expect(liveSlot({ ...slot, state: 'withdrawn' }, floor({})).slot.state).toBe('withdrawn');
  });

  it('goes on when it is reopened', () => {
    const now = { inscription, entity, state: 'speaking' };
    expect(liveSlot({ ...slot, state: 'delivered' }, floor({ now })).slot.state).toBe('speaking');
  });

  it('says what became of it after an absence', () => {
    const absent = [{ inscription, entity, became: 'end-of-band' as const, ahead: 4 }];
    expect(liveSlot(slot, floor({ absent, order: [expected(4)] })).absence?.became).toBe('end-of-band');
  });
});

const STAGES: [number, number, number][] = [
  [30, 30, FAR],
  [11, 30, FAR],
  [10, 50, 10],
  [6, 30, 10],
  [5, 30, 5],
  [1, 5, 5],
  [0, 1, NEXT],
  [0, 24 * 60, FAR],
  [4, 24 * 60, FAR],
];

describe('the stage of a turn', () => {
  it.each(STAGES)('%i ahead, in %i minutes: %d', (ahead, minutes, stage) => {
    const { slot: live } = liveSlot(slot, floor({ order: [expected(ahead, minutes)] }));
    expect(stageOf(live, NOW)).toBe(stage);
  });

  const OTHERS: [number[], number, number, boolean][] = [
    [[4, 2], 5, FAR, false],
    [[4, 2], 4, 4, false],
    [[4, 2], 2, 2, true],
    [[4, 2], 0, NEXT, true],
    [[20, 10, 3], 10, 10, false],
    [[], 1, FAR, false],
  ];
  it.each(OTHERS)('goes by the thresholds %j of the list, %i ahead', (alerts, ahead, stage, room) => {
    const { slot: live } = liveSlot({ ...slot, alerts }, floor({ order: [expected(ahead)] }));
    expect([stageOf(live, NOW), isRoomTime(live, stageOf(live, NOW))]).toEqual([stage, room]);
  });
});

describe('an alert (L18)', () => {
  const ahead = (count: number): LiveSlot => liveSlot(slot, floor({ order: [expected(count)] }));
  const told = (...counts: number[]) => counts.map(count => dueAlert(ahead(count), NOW));

  it('comes once for each threshold', () => {
    expect(told(12, 11, 10, 9, 8, 6, 5, 4, 1, 0, 0)).toEqual([
      undefined,
      undefined,
      10,
      undefined,
      undefined,
      undefined,
      5,
      undefined,
      undefined,
      NEXT,
      undefined,
    ]);
  });

  it('tells only the nearer when the order jumps over one, and not again when it jumps back', () => {
    expect(told(12, 3, 8, 4, 10, 2)).toEqual([undefined, 5, undefined, undefined, undefined, undefined]);
  });

  it('comes when called, once', () => {
    const called = liveSlot(slot, floor({ now: { inscription, entity, state: 'called' } }));
    expect([dueAlert(called, NOW), dueAlert(called, NOW)]).toEqual([CALLED, undefined]);
  });

  it('comes again after an absence: the turn does, too', () => {
    expect(told(10, 5, 0)).toEqual([10, 5, NEXT]);
    const absent = [{ inscription, entity, became: 'end-of-band' as const, ahead: 5 }];
    const moved = liveSlot(slot, floor({ absent, order: [expected(5)] }));
    expect([dueAlert(moved, NOW), dueAlert(moved, NOW)]).toEqual([5, undefined]);
  });
});
