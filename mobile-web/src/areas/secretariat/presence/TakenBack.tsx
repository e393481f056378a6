import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { clockTime, type Instant } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { toast } from '../../../ui/toast/Toast';

/** What was taken back at the gate; where that came too late, whoever reads it may undo it now, with a reason (B10). */
export const TakenBack = ({
  meeting,
  act,
  time,
  zone,
  counts,
  undone,
}: {
  meeting: string;
  /** The scan, or the override. */
  act: string;
  time: Instant;
  zone: string;
  counts: boolean;
  undone: () => void;
}) => {
  const [asking, setAsking] = useState(false);
  const at = { time: clockTime(time, zone) };
  if (!counts) return <span class="small">{t('secretariat.handedIn.undone', at)}</span>;
  const undo = async (reason: string) => {
    await api.post(`/meetings/${meeting}/check-ins/${act}/undo`, { reason });
    toast(t('secretariat.handedIn.undoDone'));
    undone();
  };
  return (
    <>
      <span class="small">{t('secretariat.handedIn.counts', at)}</span>
      <Button kind="secondary" onClick={() => setAsking(true)}>
        {t('secretariat.handedIn.undo')}
      </Button>
      <ReasonDialog
        open={asking}
        danger
        title={t('secretariat.handedIn.undoTitle')}
        lead={t('secretariat.handedIn.undoLead')}
        action={t('secretariat.handedIn.undo')}
        send={undo}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
