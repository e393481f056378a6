import { api } from '../../../api/client';
import { podium as floors } from '../../../api/podium';
import { holds } from '../../../api/session';
import { SPEAKERS_TOPICS } from '../../../api/speakers';
import { TURN_TOPICS } from '../../../api/turns';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { language, t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { useLive } from '../../../live/useLive';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { PODIUM, SECRETARIAT } from '../frame/sections';
import { Levers } from './Levers';
import { LotCard } from './LotCard';
import { ListActs, OrderSheet } from './OrderSheet';
import { PodiumPanel } from './PodiumPanel';
import { RepliesCard } from './RepliesCard';
import { readList } from './reading';
import { revisionText } from './SpeakersPage';
import { listTitle, type Order } from './types';
import './speakers.css';

/** One list as the Secretariat orders it: each place with its reason, pins, publication, and the podium. */
export const ListPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const id = parameters.list ?? '';
  const path = `/meetings/${code}/lists/${id}`;
  const meeting = useMeeting(code);
  const list = useResource(`list ${id}`, () => readList(code, id));
  const order = useResource(`order ${id}`, () => api.get<Order>(`${path}/order`));
  const podium = useResource(`podium ${id}`, () => floors.get(code, id, language.value));
  const reload = () => {
    list.reload();
    order.reload();
    podium.reload();
  };
  useLive(code, SPEAKERS_TOPICS, reload);
  useLive(code, TURN_TOPICS, reload);
  const known = list.state === 'ready' ? list.value : undefined;
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={known ? inLanguage(listTitle(known)) : t('secretariat.nav.speakers')}
      lead={known && revisionText(known, meeting.state === 'ready' ? inLanguage(meeting.value.city) : '')}
      back={{ href: `/secretariat/${code}/speakers`, label: t('secretariat.nav.speakers') }}
    >
      {value => (
        <div class="stack-wide">
          <Loaded resource={podium}>
            {floor => (
              <PodiumPanel
                podium={floor}
                meeting={code}
                list={id}
                opens={known?.window.start}
                published={
                  known?.published
                    ? momentIn(known.published.at, value.zone, inLanguage(value.city))
                    : undefined
                }
                order={order}
                changed={reload}
              />
            )}
          </Loaded>
          {holds(PODIUM, code) && <RepliesCard code={code} list={id} />}
          {known && holds(PODIUM, code) && (
            <LotCard list={known} path={path} city={inLanguage(value.city)} changed={reload} />
          )}
          {holds(PODIUM, code) && (
            <Loaded resource={order}>
              {found => (
                <OrderSheet
                  order={found}
                  path={path}
                  zone={value.zone}
                  city={inLanguage(value.city)}
                  desk={holds(SECRETARIAT, code)}
                  changed={reload}
                  levers={
                    known && holds(SECRETARIAT, code) && <Levers code={code} list={known} order={found} />
                  }
                  acts={<ListActs code={code} list={known} desk={holds(SECRETARIAT, code)} />}
                />
              )}
            </Loaded>
          )}
        </div>
      )}
    </MeetingFrame>
  );
};
