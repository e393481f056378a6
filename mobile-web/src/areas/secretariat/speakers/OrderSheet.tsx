import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Empty } from '../../../ui/state/Empty';
import { Exchange } from './Exchange';
import { OrderLine } from './OrderLine';
import { Publishing } from './Publishing';
import { OpenProposals, ReplyFilter } from './RepliesView';
import { answered, useReplies } from './replies';
import type { Entry, Order, SpeakersList } from './types';
import './speakers.css';

/** The list as its readers see it; and what is only the Secretariat’s: the texts (L23), to inscribe for a delegation, the terms. */
export const ListActs = ({ code, list, desk }: { code: string; list?: SpeakersList; desk: boolean }) =>
  list && (
    <div class="row">
      {desk && (
        <ButtonLink kind="secondary" href={`/secretariat/${code}/speakers/${list.id}/texts`}>
          {t('texts.page.title')}
        </ButtonLink>
      )}
      {list.published && (
        <ButtonLink kind="secondary" href={`/meetings/${code}/lists/${list.id}`}>
          {t('secretariat.order.readers')}
        </ButtonLink>
      )}
      {desk && list.state !== 'not-open' && (
        <ButtonLink kind="secondary" href={`/secretariat/${code}/speakers/${list.id}/add`}>
          {t('secretariat.late.title')}
        </ButtonLink>
      )}
      {desk && (
        <ButtonLink kind="quiet" href={`/secretariat/${code}/speakers/${list.id}/edit`}>
          {t('secretariat.lists.edit')}
        </ButtonLink>
      )}
    </div>
  );

interface OrderSheetProps {
  order: Order;
  path: string;
  zone: string;
  city: string;
  /** Read by the Secretariat, which acts for every delegation. */
  desk?: boolean;
  changed: () => void;
  acts: ComponentChildren;
  /** What can be done where not everybody fits. */
  levers?: ComponentChildren;
}

/** The order as it would be published now, with what may be done to it. */
export const OrderSheet = ({ order, path, zone, city, desk, changed, acts, levers }: OrderSheetProps) => (
  <section class="stack">
    <div class="order-head">
      <h2>{t('secretariat.order.title')}</h2>
      {acts}
    </div>
    {order.items.length === 0 ? (
      <Empty>{t('secretariat.order.none')}</Empty>
    ) : (
      <>
        <p class="muted">{t('secretariat.order.approximate')}</p>
        <Places {...{ order, path, zone, city, desk, changed }} />
        {levers}
        <Publishing order={order} path={path} clock={{ zone, city }} published={changed} />
      </>
    )}
  </section>
);

/** The statement was delivered: nothing is to be done with its place any more, and it stands behind a summary. */
const SPOKEN = 'delivered';

/** Every place with what its delegation has answered (L24), and the exchanges that wait (L15). */
const Places = ({ order, path, zone, city, desk, changed }: Omit<OrderSheetProps, 'acts'>) => {
  const replies = useReplies(order, path);
  const [only, setOnly] = useState(false);
  const shown = only
    ? order.items.filter(({ inscription }) => {
        const state = replies.of(inscription);
        return state && !answered(state);
      })
    : order.items;
  const spoken = shown.filter(({ state }) => state === SPOKEN);
  const line = (entry: Entry) => (
    <OrderLine
      key={entry.inscription}
      entry={entry}
      reply={replies.of(entry.inscription)}
      path={path}
      zone={zone}
      desk={desk}
      changed={changed}
    />
  );
  return (
    <>
      {(replies.open > 0 || only) && <ReplyFilter open={replies.open} only={only} choose={setOnly} />}
      {spoken.length > 0 && (
        <details class="spoken">
          <summary>{t('secretariat.order.spoken', { count: spoken.length })}</summary>
          <ol class="order">{spoken.map(line)}</ol>
        </details>
      )}
      <ol class="order">{shown.filter(entry => !spoken.includes(entry)).map(line)}</ol>
      {replies.proposals.length > 0 && <OpenProposals proposals={replies.proposals} clock={{ zone, city }} />}
      <div class="row">
        <Exchange entries={order.items} path={path} zone={zone} changed={changed} />
      </div>
    </>
  );
};
