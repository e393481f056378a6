import type { MySlot } from '../../../api/speakers';
import type { OfficeSlot } from '../../../api/turns';
import { t } from '../../../i18n/catalogue';
import { inLanguage, inSeries } from '../../../i18n/names';
import { clockTime, momentIn } from '../../../i18n/times';
import { type Fact, Facts } from '../../../ui/card/Card';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { Loading } from '../../../ui/state/Loading';
import { StatusTag } from '../../../ui/status/StatusTag';
import {
  deliveredFacts,
  expectedText,
  placeText,
  standingNotice,
  timeText,
  toCome,
} from '../../core/standing';
import { useSecret } from './secret';
import { Unreadable } from './Unreadable';
import { useMeetingWords } from './useMeeting';
import { useSlot } from './useSlot';
import '../../me/slot/slot.css';

/** A minister's office follows one slot by a link, without an account: read only, nothing else of the meeting. */
export const OfficeSlotPage = () => {
  const { read, problem, reload } = useSlot(useSecret());
  if (read) return <Slot read={read} lost={problem !== undefined} />;
  return problem ? <Unreadable problem={problem} reload={reload} /> : <Loading />;
};

const Slot = ({ read, lost }: { read: OfficeSlot; lost: boolean }) => {
  const { slot, zone } = read;
  const { title, city } = useMeetingWords(read.meeting, zone);
  const time = slot.serverTime ? clockTime(slot.serverTime, zone) : '';
  return (
    <Page
      title={t('speaking.office.title')}
      eyebrow={title && <bdi>{title}</bdi>}
      lead={t('speaking.office.lead')}
    >
      <p class="muted small" role={lost ? 'status' : undefined}>
        {t(lost ? 'speaking.office.lost' : 'speaking.office.asOf', { time, city })}
      </p>
      <article class="slot">
        <header class="slot-head">
          <p class="slot-name">
            <EntityName entity={slot.entity} />
          </p>
          {slot.speaker ? (
            <PersonName name={slot.speaker.name} honorific={slot.speaker.honorific} />
          ) : (
            <span>{t('core.speaker.tbc')}</span>
          )}
          <StatusTag state={slot.state} />
        </header>
        <Moment slot={slot} />
        <Facts facts={factsOf(read, city)} />
        {slot.state === 'inscribed' && <p class="muted small">{standingNotice(slot.place)}</p>}
      </article>
    </Page>
  );
};

const Moment = ({ slot: { state, ahead } }: { slot: MySlot }) => {
  if (state === 'called' || state === 'speaking') {
    return <Notice tone="good" live title={t(`speaking.office.${state}`)} />;
  }
  if (state !== 'inscribed' || typeof ahead !== 'number') return null;
  return (
    <p class="slot-ahead" role="status">
      {t('speaking.office.ahead', { n: ahead })}
    </p>
  );
};

const factsOf = ({ slot, list, zone }: OfficeSlot, city: string): Fact[] => {
  const facts: Fact[] = [
    [t('speaking.standing.place'), placeText(slot.place, slot.state)],
    [t('speaking.standing.time'), timeText(slot.place, slot.state, zone, city)],
  ].filter(([, value]) => value) as Fact[];
  if (slot.estimated) {
    const when = expectedText(toCome(slot.estimated, slot.ahead), start => momentIn(start, zone, city));
    facts.push([t('speaking.office.expected'), when]);
  }
  facts.push(...deliveredFacts(slot, zone, city));
  if (slot.group) facts.push([t('speaking.group'), <bdi key="group">{slot.group.name}</bdi>]);
  if (slot.group?.aligned.length) {
    facts.push([t('speaking.group.aligned'), inSeries(slot.group.aligned.map(({ name }) => name))]);
  }
  facts.push([t('speaking.list'), <bdi key="list">{inLanguage(list)}</bdi>]);
  const room = inLanguage(slot.session.room?.name);
  if (room) facts.push([t('speaking.office.room'), <bdi key="room">{room}</bdi>]);
  return facts;
};
