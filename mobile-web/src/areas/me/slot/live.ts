import type { Absence, OnFloor, PodiumView } from '../../../api/podium';
import type { MySlot } from '../../../api/speakers';

/** One's own turn as the podium has it now. */
export interface LiveSlot {
  slot: MySlot;
  /** Called or speaking, with the clock. */
  floor?: OnFloor;
  /** Called and absent, and what became of it (L17). */
  absence?: Absence;
}

const isState = (state: string | undefined): state is 'called' | 'speaking' =>
  state === 'called' || state === 'speaking';

/** What the podium says of a turn goes before what was read earlier; what it does not know stays. */
export const liveSlot = (slot: MySlot, view: PodiumView | undefined): LiveSlot => {
  if (!view) return { slot };
  const mine = <T extends { inscription: string }>(one: T) => one.inscription === slot.inscription;
  const absence = view.absent.find(mine);
  if (view.now && mine(view.now)) {
    const state = isState(view.now.state) ? view.now.state : slot.state;
    return { slot: { ...slot, state, ahead: 0 }, floor: view.now };
  }
  const expected = view.order?.find(mine);
  if (expected) {
    const { ahead, estimated } = expected;
    return { slot: { ...slot, state: 'inscribed', ahead, estimated }, absence };
  }
  // Off the podium and not expected any more: heard, until the server says it in its own words.
  return { slot: slot.state === 'speaking' ? { ...slot, state: 'delivered' } : slot, absence };
};

/** How many speakers ahead somebody is told (L18), and asked into the room. */
export const NEAR_ROOM = 10;
export const IN_THE_ROOM = 5;
const HOUR = 60 * 60_000;

export type Stage = 'far' | 'ten' | 'five' | 'next' | 'called';

/** How near the turn is. The first of a list that begins next week is far. */
export const stageOf = ({ state, ahead, estimated, place }: MySlot, at: number): Stage => {
  if (state === 'called') return 'called';
  const planned = estimated ?? place.published ?? place.working;
  if (state !== 'inscribed' || !planned) return 'far';
  const before = ahead ?? (place.published ?? place.working)?.position ?? Number.POSITIVE_INFINITY;
  if (Date.parse(planned.start) - at > HOUR) return 'far';
  if (before <= 0) return 'next';
  if (before <= IN_THE_ROOM) return 'five';
  return before <= NEAR_ROOM ? 'ten' : 'far';
};
