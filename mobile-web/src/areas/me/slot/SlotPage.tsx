import { Fragment } from 'preact';
import { type Meeting, meetings } from '../../../api/meetings';
import { type MySlot, SPEAKERS_TOPICS, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import { lazyPage } from '../../../app/lazyPage';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { useFollowed } from '../../../live/useFollowed';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { MyFrame } from '../MyFrame';
import { LiveSlotView } from './LiveSlotView';

const OwnConfirmation = lazyPage(
  () => import('./OwnConfirmation').then(({ OwnConfirmation }) => OwnConfirmation),
  'speaking',
);

const NotifyCard = lazyPage(
  () => import('../../notices/NotifyCard').then(({ NotifyCard }) => NotifyCard),
  'speaking',
);

const OwnReplies = lazyPage(
  () => import('./OwnReplies').then(({ OwnReplies }) => OwnReplies),
  'replies',
  'podium',
);

/** The speaker's page: when, how many before, live; it reads again now and then should events not come through. */
export const SlotPage = ({ parameters: { meeting = '' } }: { parameters: Parameters }) => {
  const both = useResource(`slots ${meeting}`, () =>
    Promise.all([meetings.get(meeting), speakers.mySlots(meeting)]),
  );
  const connection = useFollowed(meeting, SPEAKERS_TOPICS, both.reload);
  return (
    <MyFrame meeting={meeting} title={t('me.slot.title')}>
      <Loaded resource={both}>{([found, { items }]) => <Slots items={items} meeting={found} />}</Loaded>
      <OwnReplies parameters={{ meeting }} />
      <p class="muted small" role="status">
        {connection === 'lost' ? t('core.state.lost') : connection === 'open' ? t('core.state.live') : ''}
      </p>
    </MyFrame>
  );
};

const turnOf = ({ list, inscription }: MySlot, { code, zone, city }: Meeting): Parameters => ({
  meeting: code,
  list,
  inscription,
  zone,
  city: inLanguage(city),
});

const Slots = ({ items, meeting }: { items: MySlot[]; meeting: Meeting }) =>
  items.length === 0 ? (
    <Empty>{t('me.slot.none')}</Empty>
  ) : (
    <>
      {items.map(slot => (
        <Fragment key={slot.inscription}>
          <LiveSlotView slot={slot} meeting={meeting} />
          {slot.state === 'inscribed' && <OwnConfirmation parameters={turnOf(slot, meeting)} />}
        </Fragment>
      ))}
      <NotifyCard parameters={{ zone: meeting.zone, city: inLanguage(meeting.city) }} />
    </>
  );
