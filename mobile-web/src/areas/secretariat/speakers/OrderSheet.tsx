import type { ComponentChildren } from 'preact';
import { t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Empty } from '../../../ui/state/Empty';
import { OrderLine } from './OrderLine';
import { Publishing } from './Publishing';
import type { Order, SpeakersList } from './types';
import './speakers.css';

/** The texts of a list; and what only the Secretariat does with it: inscribe for a delegation, and change its terms. */
export const ListActs = ({ code, list, desk }: { code: string; list?: SpeakersList; desk: boolean }) =>
  list && (
    <div class="row">
      <ButtonLink kind="secondary" href={`/secretariat/${code}/speakers/${list.id}/texts`}>
        {t('texts.page.title')}
      </ButtonLink>
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
  changed: () => void;
  acts: ComponentChildren;
}

/** The order as it would be published now, with what may be done to it. */
export const OrderSheet = ({ order, path, zone, changed, acts }: OrderSheetProps) => (
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
        <ol class="order">
          {order.items.map(entry => (
            <OrderLine key={entry.inscription} entry={entry} path={path} zone={zone} changed={changed} />
          ))}
        </ol>
        <Publishing order={order} path={path} published={changed} />
      </>
    )}
  </section>
);
