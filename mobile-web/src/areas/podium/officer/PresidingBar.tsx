import type { Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Notice } from '../../../ui/notice/Notice';
import { type KnownZone, timeIn } from '../parts/useZone';
import type { PresidingHere } from './usePresiding';

const sentence = ({ standing, holder }: PresidingHere, zone: KnownZone): string => {
  if (!holder || standing === 'none') return t('podium.presiding.none');
  const time = timeIn(zone, holder.since);
  if (standing === 'mine') return t('podium.presiding.mine', { time });
  const { officer } = holder;
  return standing === 'other'
    ? t('podium.presiding.other', { officer, time })
    : t('podium.presiding.takenOver', { officer, time });
};

/** What claiming or handing over ran into, beside the button that does it again. */
const Fault = ({ problem: { title, detail, next } }: { problem: Problem }) => (
  <p role="alert">
    <strong>{title}</strong> <span>{[detail, next].filter(Boolean).join(' ')}</span>
  </p>
);

/** Who presides, on every officer's screen; whoever does not can take over, and both see it. */
export const PresidingBar = ({ presiding, zone }: { presiding: PresidingHere; zone: KnownZone }) => {
  const { standing, problem, busy, claim, leave } = presiding;
  const locked = standing === 'other' || standing === 'takenOver';
  return (
    <section class="presiding" aria-label={t('podium.presiding.label')}>
      <Notice tone={standing === 'mine' ? 'good' : locked ? 'warn' : 'info'} live>
        <div class="presiding-line">
          <p>{sentence(presiding, zone)}</p>
          {locked && (
            <Button busy={busy} onClick={() => claim(true)}>
              {t('podium.presiding.takeOver')}
            </Button>
          )}
          {standing === 'none' && (
            <Button busy={busy} onClick={() => claim(false)}>
              {t('podium.presiding.claim')}
            </Button>
          )}
          {standing === 'mine' && (
            <Button kind="quiet" onClick={leave}>
              {t('podium.presiding.leave')}
            </Button>
          )}
        </div>
      </Notice>
      {problem && <Fault problem={problem} />}
    </section>
  );
};
