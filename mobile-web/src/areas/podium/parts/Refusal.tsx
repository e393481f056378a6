import type { PodiumView } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { fits } from '../acts';
import type { Acts } from '../useActs';

const changeOf = ({ now }: PodiumView): string => {
  if (!now) return t('podium.refused.nobody');
  const entity = now.entity.name;
  return now.state === 'speaking'
    ? t('podium.refused.speaking', { entity })
    : t('podium.refused.called', { entity });
};

/** What another officer made of the podium meanwhile, and who. */
const meanwhile = (view: PodiumView, officer: string | undefined): string =>
  officer
    ? t('podium.refused.by', { officer, change: changeOf(view) })
    : t('podium.refused.meanwhile', { change: changeOf(view) });

interface RefusalProps {
  acts: Acts;
  view: PodiumView;
  /** Who presides elsewhere, if somebody does. */
  other?: string;
}

/** Why an act was not done; when another officer was faster, what changed and the act again on the new state (L22). */
export const Refusal = ({ acts, view, other }: RefusalProps) => {
  const { refused } = acts;
  if (!refused) return null;
  if (!refused.overtaken) return <ErrorSummary problem={refused.problem} newest={acts.drop} />;
  const { problem, wanted, seen } = refused;
  const still = fits(wanted, view);
  return (
    <Notice tone="warn" live title={problem.title}>
      <p>{meanwhile(view, (problem as { by?: string }).by ?? other)}</p>
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
