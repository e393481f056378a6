import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
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

/** Who presides, on every officer's screen; whoever does not can take over, and both see it. */
export const PresidingBar = ({ presiding, zone }: { presiding: PresidingHere; zone: KnownZone }) => {
  const { standing, claim, leave } = presiding;
  const locked = standing === 'other' || standing === 'takenOver';
  return (
    <section class="presiding" aria-label={t('podium.presiding.label')}>
      <Notice tone={standing === 'mine' ? 'good' : locked ? 'warn' : 'info'} live>
        <div class="presiding-line">
          <p>{sentence(presiding, zone)}</p>
          {locked && <Button onClick={() => claim(true)}>{t('podium.presiding.takeOver')}</Button>}
          {standing === 'none' && <Button onClick={() => claim(false)}>{t('podium.presiding.claim')}</Button>}
          {standing === 'mine' && (
            <Button kind="quiet" onClick={leave}>
              {t('podium.presiding.leave')}
            </Button>
          )}
        </div>
      </Notice>
      <ErrorSummary problem={presiding.problem} />
    </section>
  );
};
