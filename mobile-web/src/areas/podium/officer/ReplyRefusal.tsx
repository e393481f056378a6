import { onFloor, type PodiumView } from '../../../api/podium';
import { actsOn, type WantedReply } from '../acts';
import { RefusedAct } from '../parts/Refusal';
import type { ReplyActs } from './useReplyActs';

/** Whether an act with a reply has a place on this state of the podium. */
const fits = ({ act, reply, undoes }: WantedReply, view: PodiumView): boolean => {
  const { now, waiting = [], undo } = view.replies ?? {};
  if (act === 'call') return !onFloor(view) && waiting[0]?.reply === reply;
  if (act === 'undo') return !view.now && undo?.reply === reply && undo.act === undoes;
  if (now?.reply !== reply) return false;
  return act === 'extra-time' ? now.state === 'speaking' : actsOn(now).includes(act);
};

/** Why an act with a reply was not done. */
export const ReplyRefusal = ({
  acts,
  view,
  version,
}: {
  acts: ReplyActs;
  view: PodiumView;
  version: number;
}) => <RefusedAct acts={acts} version={version} fits={wanted => fits(wanted, view)} />;
