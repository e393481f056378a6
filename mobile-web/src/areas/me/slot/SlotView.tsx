import type { ComponentChildren } from 'preact';
import type { Meeting } from '../../../api/meetings';
import type { Absence } from '../../../api/podium';
import type { MySlot } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { begun } from '../../../i18n/sentence';
import { clockTime, momentIn } from '../../../i18n/times';
import { now } from '../../../live/clock';
import { type Fact, Facts } from '../../../ui/card/Card';
import { Countdown } from '../../../ui/countdown/Countdown';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { StatusTag } from '../../../ui/status/StatusTag';
import {
  deliveredFacts,
  expectedText,
  placeText,
  standingNotice,
  timeText,
  toCome,
} from '../../core/standing';
import { FAR, isRoomTime, stageOf } from './live';
import './slot.css';

interface SlotProps {
  slot: MySlot;
  meeting: Meeting;
  /** Called and absent, and what became of it (L17). */
  absence?: Absence;
  /** The speaker's own clock while the statement runs. */
  children?: ComponentChildren;
}

/** One slot: the countdown to it, how many come before, and the plan it stands in. */
export const SlotView = ({ slot, meeting, absence, children }: SlotProps) => (
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
    {absence && (
      <Notice tone="warn" live>
        {t(`me.slot.absent.${absence.became}`)}
      </Notice>
    )}
    {children || <Moment slot={slot} zone={meeting.zone} absent={Boolean(absence)} />}
    <Facts facts={factsOf(slot, meeting)} />
    {slot.state === 'inscribed' && <p class="muted small">{standingNotice(slot.place)}</p>}
  </article>
);

const Moment = ({ slot, zone, absent }: { slot: MySlot; zone: string; absent: boolean }) => {
  if (slot.state === 'speaking') return <Notice tone="good" live title={t('me.slot.now')} />;
  if (slot.state === 'delivered') return <Notice tone="good">{t('me.slot.done')}</Notice>;
  if (slot.state === 'called') return <Notice tone="good" live title={t('me.slot.called')} />;
  if (slot.state === 'not-delivered' && !absent) return <Notice>{t('me.slot.undelivered')}</Notice>;
  if (slot.state !== 'inscribed') return null;
  const { published, working } = slot.place;
  const planned = published ?? working;
  if (!planned) return null;
  const ahead = slot.ahead ?? planned.position - 1;
  const { start, beyond } = toCome(slot.estimated ?? planned, ahead);
  const due = ahead <= 0 && Date.parse(start) <= now.value; // the countdown's own words say so then
  const stage = stageOf({ ...slot, ahead }, now.value);
  return (
    <>
      {!beyond && (
        <Countdown
          until={start}
          label={t('me.slot.countdown')}
          passed={ahead > 0 ? t('me.slot.late') : t('me.slot.due')}
        />
      )}
      <p class="slot-ahead" role="status">
        {!due && t('me.slot.ahead', { n: ahead })}
        {beyond && <span>{begun(t('core.standing.beyond'))}</span>}
        {ahead > 0 && !beyond && (
          <span>{t('me.slot.turn', { n: ahead + 1, time: clockTime(start, zone) })}</span>
        )}
        {stage < FAR && (
          <strong>{isRoomTime(slot, stage) ? t('me.slot.soon') : t('me.slot.stage.ten')}</strong>
        )}
      </p>
    </>
  );
};

const factsOf = (slot: MySlot, meeting: Meeting): Fact[] => {
  const { zone } = meeting;
  const city = inLanguage(meeting.city);
  const facts: Fact[] = [
    [t('speaking.standing.place'), placeText(slot.place, slot.state)],
    [t('speaking.standing.time'), timeText(slot.place, slot.state, zone, city)],
  ];
  if (slot.estimated) {
    const when = expectedText(toCome(slot.estimated, slot.ahead), start => momentIn(start, zone, city));
    facts.push([t('me.slot.expected'), when]);
  }
  facts.push(...deliveredFacts(slot, zone, city));
  if (slot.group) facts.push([t('me.slot.group'), <bdi key="group">{slot.group.name}</bdi>]);
  facts.push([t('me.slot.session'), <bdi key="session">{inLanguage(slot.session.title)}</bdi>]);
  const room = inLanguage(slot.session.room?.name);
  if (room) facts.push([t('me.slot.room'), <bdi key="room">{room}</bdi>]);
  return facts;
};
