import { onFloor, type PodiumView } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { actsOn } from '../acts';
import type { ReplyActs, WantedReply } from './useReplyActs';

/** Whether an act with a reply has a place on this state of the podium. */
const fits = ({ act, reply, undoes }: WantedReply, view: PodiumView): boolean => {
  const { now, waiting = [], undo } = view.replies ?? {};
  if (act === 'call') return !onFloor(view) && waiting[0]?.reply === reply;
  if (act === 'undo') return !view.now && undo?.reply === reply && undo.act === undoes;
  if (now?.reply !== reply) return false;
  return act === 'extra-time' ? now.state === 'speaking' : actsOn(now).includes(act);
};

interface RefusalProps {
  acts: ReplyActs;
  view: PodiumView;
  /** Of the queue as it is shown. */
  version: number;
}

/** Why an act with a reply was not done; when another officer was faster, the act again on the new state (L22). */
export const ReplyRefusal = ({ acts, view, version }: RefusalProps) => {
  const { refused } = acts;
  if (!refused) return null;
  const { problem, wanted, overtaken, seen } = refused;
  if (!overtaken) return <ErrorSummary problem={problem} newest={acts.drop} />;
  const still = fits(wanted, view);
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
