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

const HOUR = 60 * 60_000;

/** How near a turn is: the list's threshold of alerts that it has passed (L18), or one of these. */
export const FAR = Number.POSITIVE_INFINITY;
export const NEXT = 0;
export const CALLED = -1;

/** How near the turn is. The first of a list that begins next week is far. */
export const stageOf = ({ state, ahead, alerts = [], estimated, place }: MySlot, at: number): number => {
  if (state === 'called') return CALLED;
  const planned = estimated ?? place.published ?? place.working;
  if (state !== 'inscribed' || !planned) return FAR;
  const before = ahead ?? (place.published ?? place.working)?.position ?? FAR;
  if (Date.parse(planned.start) - at > HOUR) return FAR;
  return before <= 0 ? NEXT : Math.min(...alerts.filter(threshold => before <= threshold));
};

/** At the last threshold one is asked into the room, before that only near it. */
export const isRoomTime = ({ alerts = [] }: MySlot, stage: number): boolean =>
  stage < FAR && stage <= Math.min(...alerts);
