import { onFloor, type PodiumView, type Speaks } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { begun } from '../../../i18n/sentence';
import type { PodiumFeed } from '../../../live/podium/feed';
import { clockDigits, limitDigits } from '../../../live/podium/statement';
import { clockOf } from '../../../live/podium/usePodium';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { expectedText } from '../../core/standing';
import { Absences } from '../parts/Floor';
import { PhaseMark, phaseName } from '../parts/PhaseMark';
import { type KnownZone, timeIn } from '../parts/useZone';

/** Who is at the podium with the statement's clock. */
export const NowCard = ({ feed, view }: { feed: PodiumFeed; view: PodiumView }) => {
  const now = onFloor(view);
  const replying = view.replies?.now;
  const clock = clockOf(feed);
  return (
    <section class={`now phase-${phaseName(clock)}`} aria-label={t('podium.title')}>
      <PhaseMark clock={clock} />
      <div role="status">
        <h2 class="now-entity">{now ? <EntityName entity={now.entity} /> : t('podium.nobody')}</h2>
      </div>
      {now?.speaker && (
        <p class="now-speaker">
          <PersonName name={now.speaker.name} honorific={now.speaker.honorific} />
        </p>
      )}
      {replying && <p>{t('podium.reply.which', { which: String(replying.which) })}</p>}
      {now?.group && <p>{t('podium.group', { group: now.group })}</p>}
      {now && (
        <>
          <p class="now-digits" role="timer" aria-live="off" dir="ltr">
            {clockDigits(clock)}
          </p>
          <p class="now-limit">{limitText(now)}</p>
        </>
      )}
    </section>
  );
};

const limitText = ({ limit = 0, extra = 0 }: Speaks): string =>
  extra > 0
    ? t('podium.limit.extra', { limit: limitDigits(limit), extra: limitDigits(extra) })
    : t('podium.limit', { limit: limitDigits(limit) });

/** The next three with their about-times, how many remain, and who was absent. */
export const Coming = ({ view, zone }: { view: PodiumView; zone: KnownZone }) => (
  <section class="coming">
    <h2>{t('podium.next')}</h2>
    {view.next.length > 0 && (
      <ol class="coming-list">
        {view.next.map(entry => (
          <li key={entry.inscription}>
            <strong>
              <EntityName entity={entry.entity} />
            </strong>
            {entry.speaker && <PersonName name={entry.speaker.name} honorific={entry.speaker.honorific} />}
            {entry.group && <span>{t('podium.group', { group: entry.group })}</span>}
            {entry.estimated && (
              <span class="muted">
                {begun(
                  expectedText(entry.estimated, start => t('podium.about', { time: timeIn(zone, start) })),
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    )}
    <p class="muted">{t('podium.remaining', { count: view.remaining })}</p>
    {view.absent.length > 0 && <Absences absent={view.absent} title={<h2>{t('podium.absences')}</h2>} />}
  </section>
);
