import type { DelegationTask } from '../../../api/delegations';
import { type InterpretationRequest, interpretation } from '../../../api/interpretation';
import type { Items } from '../../../api/meetings';
import { type Inscription, type SpeakersList, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import { serverNow } from '../../../live/clock';
import type { Scope } from '../frame';
import { heldIn } from '../speaker/held';

const speaking = (lists: SpeakersList[], own: Inscription[]): DelegationTask[] =>
  lists
    .filter(list => list.state !== 'closed')
    .slice(0, 1)
    .map(list => ({
      code: 'inscribe',
      due: list.closesAt,
      done: lists.some(one => heldIn(one, own).length > 0),
    }));

const listening = (requests: InterpretationRequest[]): DelegationTask => ({
  code: 'interpretation',
  done: requests.some(request => request.speaks.length + request.listens.length > 0),
});

const none = <T>(): Items<T> => ({ items: [] });

/** What registration asks, and after it what the list of speakers and the booths ask. */
export const useTasks = ({ meeting, delegation }: Scope): DelegationTask[] => {
  const more = useResource(`tasks ${meeting.code} ${delegation.id}`, () =>
    Promise.all([
      speakers.lists(meeting.code).catch(none<SpeakersList>),
      speakers.ofDelegation(meeting.code, delegation.id).catch(none<Inscription>),
      interpretation.ofDelegation(meeting.code, delegation.id).catch(none<InterpretationRequest>),
    ]),
  );
  if (more.state !== 'ready') return delegation.tasks;
  const [lists, own, requests] = more.value;
  const over = Date.parse(`${meeting.lastDay}T23:59:59Z`) < serverNow();
  if (over) return delegation.tasks;
  return [...delegation.tasks, ...speaking(lists.items, own.items), listening(requests.items)];
};
