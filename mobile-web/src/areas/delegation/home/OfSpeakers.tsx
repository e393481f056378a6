import { SPEAKERS_TOPICS, speakers } from '../../../api/speakers';
import { TURN_TOPICS, turns } from '../../../api/turns';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { useFollowed } from '../../../live/useFollowed';
import { baseOf } from '../frame';
import { Declined } from './Declined';
import { NeededElsewhere } from './NeededElsewhere';
import { WaitingExchanges } from './WaitingExchanges';

/** What the delegation's inscriptions ask of it, on its first page: an answer (L15), or another speaker (C7, L24). */
export const OfSpeakers = ({ parameters }: { parameters: Parameters }) => {
  const { meeting = '', delegation = '', zone = '', city = '', done } = parameters;
  const own = useResource(`of speakers ${delegation}`, () => speakers.ofDelegation(meeting, delegation));
  useFollowed(meeting, SPEAKERS_TOPICS, own.reload);
  const inscribed = own.state === 'ready' ? own.value.items.filter(({ state }) => state === 'inscribed') : [];
  const answered = useResource(`answers ${inscribed.map(({ id }) => id).join(' ')}`, () =>
    Promise.all(inscribed.map(({ id, list }) => turns.confirmation({ meeting, list, inscription: id }))),
  );
  useFollowed(meeting, TURN_TOPICS, answered.reload);
  if (own.state !== 'ready') return null;
  const { items } = own.value;
  const answers = answered.state === 'ready' ? answered.value : [];
  const open = answers.some(({ state }) => state === 'declined');
  const when = { zone, city };
  return (
    <>
      <Declined answers={answers} receipts={`${baseOf(parameters)}/speaker`} when={when} />
      <WaitingExchanges
        meeting={meeting}
        own={items}
        receipts={`${baseOf(parameters)}/speaker`}
        when={when}
        done={done === 'yes' && !open}
      />
      <NeededElsewhere own={items} when={when} />
    </>
  );
};
