import { onFloor, type PodiumView } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import type { PodiumFeed } from '../../../live/podium/feed';
import { clockDigits } from '../../../live/podium/statement';
import { clockOf } from '../../../live/podium/usePodium';
import { EntityName } from '../../../ui/names/PersonName';
import { LinkState } from '../parts/LinkState';
import { PhaseMark, phaseName } from '../parts/PhaseMark';
import { remainingReplies } from '../parts/Replies';
import { type KnownZone, timeIn } from '../parts/useZone';

interface FaceProps {
  feed: PodiumFeed;
  view: PodiumView;
  zone: KnownZone;
}

/** The time that is left, or that is over, as large as the screen; while the floor is free the time of day. */
export const ClockFace = ({ feed, view, zone }: FaceProps) => {
  const clock = clockOf(feed);
  const now = onFloor(view);
  const replying = view.replies?.now;
  const digits = now ? clockDigits(clock) : timeIn(zone, new Date(feed.at.value).toISOString());
  return (
    <div class={`clock phase-${phaseName(clock)}`}>
      <div class="clock-top">
        <h1 class="clock-entity">{now ? <EntityName entity={now.entity} /> : t('podium.phase.free')}</h1>
        {replying && <p class="clock-reply">{t('podium.reply.which', { which: String(replying.which) })}</p>}
        {now?.group && <p class="clock-group">{t('podium.group', { group: now.group })}</p>}
        {now && <PhaseMark clock={clock} />}
      </div>
      <p class={`clock-digits clock-digits-${digits.length}`} role="timer" aria-live="off" dir="ltr">
        {digits}
      </p>
      <div class="clock-foot">
        <LinkState feed={feed} zone={zone} />
        {view.next.length > 0 && (
          <ol class="clock-next" aria-label={t('podium.next')}>
            {view.next.map(({ inscription, entity, group }) => (
              <li key={inscription}>
                <EntityName entity={entity} />
                {group && <span class="clock-for">{t('podium.group', { group })}</span>}
              </li>
            ))}
          </ol>
        )}
        <p>{t('podium.remaining', { count: view.remaining })}</p>
        {remainingReplies(view) > 0 && (
          <p>{t('podium.reply.remaining', { count: remainingReplies(view) })}</p>
        )}
      </div>
    </div>
  );
};
