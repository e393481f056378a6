import { type Act, onFloor, type PodiumView, type Speaks } from '../../api/podium';

/** What an officer wants done, whoever speaks; named once, so that it can be done again on a newer state (L22). */
export interface WantedAct {
  act: Act;
  reason?: string;
  seconds?: number;
  /** Of an undo: what it takes back. */
  undoes?: string;
}

/** With a statement of the list. */
export interface Wanted extends WantedAct {
  inscription: string;
}

/** With a reply (L20). */
export interface WantedReply extends WantedAct {
  reply: string;
}

/** What may happen to the one at the podium, the expected act first. */
export const actsOn = (now: Speaks): Act[] => {
  if (now.state !== 'speaking') return ['start', 'absent', 'take-back'];
  return now.pausedAt ? ['resume', 'end'] : ['end', 'pause'];
};

const inOrder = ({ next, order = [] }: PodiumView, inscription: string): boolean =>
  [...next, ...order].some(one => one.inscription === inscription);

/** Whether an act has a place on this state of the podium. */
export const fits = ({ act, inscription, undoes }: Wanted, view: PodiumView): boolean => {
  const { now, undo } = view;
  if (act === 'call') return !onFloor(view) && Boolean(view.revision) && inOrder(view, inscription);
  if (act === 'undo') return undo?.inscription === inscription && undo.act === undoes;
  if (act === 'reopen') return !onFloor(view);
  if (now?.inscription !== inscription) return false;
  return act === 'extra-time' ? now.state === 'speaking' : actsOn(now).includes(act);
};

/** The statement that ended last and may go on, while nobody else is called. */
export const reopenable = (view: PodiumView) =>
  !onFloor(view) && view.undo?.act === 'end' ? view.undo : undefined;
