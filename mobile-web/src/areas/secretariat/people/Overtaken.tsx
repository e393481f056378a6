import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { momentIn } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { Notice } from '../../../ui/notice/Notice';
import { actOf, type Clock, type LatestAct, type Remaining } from './meanwhile';

/** Reads who was faster; waits as long as nobody was. `undefined` also where the answer does not come: `again` asks anew. */
export const useLatestAct = (meeting: string, person: string, version: string | undefined) => {
  const path = `/meetings/${meeting}/participants/${person}/latest-act`;
  const found = useResource<LatestAct>(version && `${path} ${version}`, () => api.get<LatestAct>(path));
  return {
    act: version && found.state === 'ready' ? found.value : undefined,
    again: () => version && found.reload(),
  };
};

/** Says who decided what and when while this officer's form was open (L22). */
export const Overtaken = ({ act, clock }: { act: LatestAct; clock: Clock }) => (
  <Notice tone="warn" live title={t('secretariat.meanwhile.decided', { by: act.by, act: actOf(act.action) })}>
    <p class="muted">{momentIn(act.at, clock.zone, clock.city)}</p>
    {act.reason && (
      <p>
        <bdi>{act.reason}</bdi>
      </p>
    )}
    <p>{t('secretariat.meanwhile.yours')}</p>
  </Notice>
);

/** What becomes of a decision that comes too late; it may be dropped in any case. */
export const Lateness = ({ left, same, drop }: { left: Remaining; same: boolean; drop: () => void }) => (
  <div class="stack">
    {same && <p>{t('secretariat.meanwhile.same')}</p>}
    {!same && left === 'nothing' && <p>{t('secretariat.meanwhile.nothing')}</p>}
    <div class="row">
      <Button kind="secondary" onClick={drop}>
        {t('secretariat.meanwhile.drop')}
      </Button>
    </div>
  </div>
);
