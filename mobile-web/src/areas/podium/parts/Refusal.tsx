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

/** Why an act was not done; when another officer was faster, what changed, by whom, and the act again on the new state (L22). */
export const RefusedAct = <W extends WantedAct>({ acts, version, fits }: RefusedProps<W>) => {
  const { refused } = acts;
  if (!refused) return null;
  const { problem, wanted, overtaken, seen } = refused;
  if (!overtaken) return <ErrorSummary problem={problem} newest={acts.drop} />;
  const still = fits(wanted);
  return (
    <Notice tone="warn" live title={problem.title}>
      {problem.detail && <p>{problem.detail}</p>}
      {!still && <p>{t('podium.refused.over')}</p>}
      <div class="row">
        {still && (
          <Button busy={acts.busy || version === seen} onClick={() => acts.send(wanted)}>
            {t('podium.refused.again')}: {t(`podium.act.${wanted.act}`)}
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
