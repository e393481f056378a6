import { SPEAKERS_TOPICS, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { useFollowed } from '../../../live/useFollowed';
import { baseOf } from '../frame';
import { NeededElsewhere } from './NeededElsewhere';
import { WaitingExchanges } from './WaitingExchanges';

/** What the delegation's inscriptions ask of it, on its first page: an answer (L15), or another speaker (C7). */
export const OfSpeakers = ({ parameters }: { parameters: Parameters }) => {
  const { meeting = '', delegation = '', zone = '', city = '', done } = parameters;
  const own = useResource(`of speakers ${delegation}`, () => speakers.ofDelegation(meeting, delegation));
  useFollowed(meeting, SPEAKERS_TOPICS, own.reload);
  if (own.state !== 'ready') return null;
  const { items } = own.value;
  const when = { zone, city };
  return (
    <>
      <WaitingExchanges
        meeting={meeting}
        own={items}
        receipts={`${baseOf(parameters)}/speaker`}
        when={when}
        done={done === 'yes'}
      />
      <NeededElsewhere own={items} when={when} />
    </>
  );
};
