import { api } from '../../../api/client';
import { holds } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { useLive } from '../../../live/useLive';
import { ButtonLink } from '../../../ui/button/Button';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { PODIUM, SECRETARIAT } from '../frame/sections';
import { OrderLine } from './OrderLine';
import { PodiumPanel } from './PodiumPanel';
import { Publishing } from './Publishing';
import { readList } from './reading';
import { revisionText } from './SpeakersPage';
import { listTitle, type Order, type Podium } from './types';
import './speakers.css';

const TOPICS = [
  'speakers.inscribed',
  'speakers.inscription-changed',
  'speakers.withdrawn',
  'speakers.order-changed',
  'speakers.list-published',
  'speakers.speaker-called',
  'speakers.statement-started',
  'speakers.statement-ended',
];

/** One list as the Secretariat orders it: each place with its reason, pins, publication, and the podium. */
export const ListPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const id = parameters.list ?? '';
  const path = `/meetings/${code}/lists/${id}`;
  const meeting = useMeeting(code);
  const list = useResource(`list ${id}`, () => readList(code, id));
  const order = useResource(`order ${id}`, () => api.get<Order>(`${path}/order`));
  const podium = useResource(`podium ${id}`, () => api.get<Podium>(`${path}/podium`));
  const reload = () => {
    list.reload();
    order.reload();
    podium.reload();
  };
  useLive(code, TOPICS, reload);
  const known = list.state === 'ready' ? list.value : undefined;
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={known ? inLanguage(listTitle(known)) : t('secretariat.nav.speakers')}
      lead={known && revisionText(known)}
      back={{ href: `/secretariat/${code}/speakers`, label: t('secretariat.nav.speakers') }}
    >
      {value => (
        <div class="stack-wide">
          <Loaded resource={podium}>
            {floor => <PodiumPanel podium={floor} path={path} order={order} changed={reload} />}
          </Loaded>
          {holds(SECRETARIAT, code) && (
            <div class="row">
              {known && known.state !== 'not-open' && (
                <ButtonLink kind="secondary" href={`/secretariat/${code}/speakers/${id}/add`}>
                  {t('secretariat.late.title')}
                </ButtonLink>
              )}
              <ButtonLink kind="quiet" href={`/secretariat/${code}/speakers/${id}/edit`}>
                {t('secretariat.lists.edit')}
              </ButtonLink>
            </div>
          )}
          {holds(PODIUM, code) && (
            <Loaded resource={order}>
              {found => <OrderSheet order={found} path={path} zone={value.zone} changed={reload} />}
            </Loaded>
          )}
        </div>
      )}
    </MeetingFrame>
  );
};

interface OrderSheetProps {
  order: Order;
  path: string;
  zone: string;
  changed: () => void;
}

const OrderSheet = ({ order, path, zone, changed }: OrderSheetProps) => (
  <section class="stack">
    <h2>{t('secretariat.order.title')}</h2>
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
