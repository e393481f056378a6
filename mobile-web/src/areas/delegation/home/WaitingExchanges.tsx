import type { Inscription } from '../../../api/speakers';
import { type Swap, TURN_TOPICS, turns } from '../../../api/turns';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { useFollowed } from '../../../live/useFollowed';
import { List, ListItem } from '../../../ui/card/Card';
import { Notice } from '../../../ui/notice/Notice';
import { expiry, sideName, type When } from '../turns/Proposals';

interface WaitingProps {
  meeting: string;
  own: Inscription[];
  /** Under which address the receipts are. */
  receipts: string;
  when: When;
  /** Nothing else is left to do. */
  done: boolean;
}

/** What others propose to the delegation and nobody has answered yet. */
const proposedTo = async (meeting: string, { id, list }: Inscription): Promise<Swap[]> => {
  const { items } = await turns.swaps({ meeting, list, inscription: id });
  return items.filter(({ state, offered }) => state === 'open' && offered.inscription !== id);
};

/**
 * The exchanges of places that wait for the delegation's answer (L15), each leading to the receipt where it is given. Only
 * where none waits is everything done.
 */
export const WaitingExchanges = ({ meeting, own, receipts, when, done }: WaitingProps) => {
  const inscribed = own.filter(({ state }) => state === 'inscribed');
  const read = useResource(`exchanges ${inscribed.map(({ id }) => id).join(' ')}`, () =>
    Promise.all(inscribed.map(one => proposedTo(meeting, one))),
  );
  useFollowed(meeting, TURN_TOPICS, read.reload);
  if (read.state !== 'ready') return null;
  const waiting = read.value.flat();
  if (waiting.length === 0) return done ? <Notice tone="good">{t('delegation.home.allDone')}</Notice> : null;
  return (
    <Notice tone="warn" live title={t('speaking.swap.waiting', { count: waiting.length })}>
      <List>
        {waiting.map(swap => (
          <ListItem key={swap.id} href={`${receipts}/${swap.wanted.inscription}`}>
            <strong>{t('speaking.swap.incoming', { entity: sideName(swap.offered) })}</strong>
            <span class="muted small">{expiry(swap, when)}</span>
          </ListItem>
        ))}
      </List>
    </Notice>
  );
};
