import type { PodiumView } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { fits, type WantedAct } from '../acts';
import type { Acts } from '../useActs';

interface RefusedProps<W extends WantedAct> {
  acts: Acts<W>;
  /** As it is shown. */
  version: number;
  /** Whether the act has a place on what is shown. */
  fits: (wanted: W) => boolean;
}

/** Which act nobody answered; once the state has moved on since, it may be that it was done. */
const lostText = (act: string, moved: boolean): string =>
  moved ? t('podium.refused.unsure', { act }) : t('podium.refused.lost', { act });

/**
 * Why an act was not done; when another officer was faster, what changed, by whom, and the act again on the new state (L22);
 * when there was no connection, which act it was, and the act on the state as it is now.
 */
export const RefusedAct = <W extends WantedAct>({ acts, version, fits }: RefusedProps<W>) => {
  const { refused } = acts;
  if (!refused) return null;
  const { problem, wanted, overtaken, unanswered, seen } = refused;
  if (!overtaken && !unanswered) return <ErrorSummary problem={problem} newest={acts.drop} />;
  const still = fits(wanted);
  const moved = version !== seen;
  const act = t(`podium.act.${wanted.act}`);
  return (
    <Notice tone="warn" live title={problem.title}>
      {unanswered ? <p>{lostText(act, moved)}</p> : problem.detail && <p>{problem.detail}</p>}
      {!still && <p>{t('podium.refused.over')}</p>}
      <div class="row">
        {still && (
          <Button busy={acts.busy || (overtaken && !moved)} onClick={() => acts.send(wanted)}>
            {t(overtaken || moved ? 'podium.refused.again' : 'podium.refused.now')}: {act}
          </Button>
        )}
        <Button kind="secondary" onClick={acts.drop}>
          {t('podium.refused.drop')}
        </Button>
      </div>
    </Notice>
  );
};

export const Refusal = ({ acts, view }: { acts: Acts; view: PodiumView }) => (
  <RefusedAct acts={acts} version={view.version} fits={wanted => fits(wanted, view)} />
);
