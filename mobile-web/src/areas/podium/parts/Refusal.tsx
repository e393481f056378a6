import type { PodiumView } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { fits } from '../acts';
import type { Acts } from '../useActs';

/** Why an act was not done; when another officer was faster, what changed, by whom, and the act again on the new state (L22). */
export const Refusal = ({ acts, view }: { acts: Acts; view: PodiumView }) => {
  const { refused } = acts;
  if (!refused) return null;
  if (!refused.overtaken) return <ErrorSummary problem={refused.problem} newest={acts.drop} />;
  const { problem, wanted, seen } = refused;
  const still = fits(wanted, view);
  return (
    <Notice tone="warn" live title={problem.title}>
      {problem.detail && <p>{problem.detail}</p>}
      {!still && <p>{t('podium.refused.over')}</p>}
      <div class="row">
        {still && (
          <Button busy={acts.busy || view.version === seen} onClick={() => acts.send(wanted)}>
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
