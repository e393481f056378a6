import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { TextField } from '../../../ui/field/TextField';
import { toast } from '../../../ui/toast/Toast';
import { type Designation, today } from './types';

interface EndDialogProps {
  designation: Designation;
  ended: () => void;
  onClose: () => void;
}

/** Ends a designation with its last day; the history stays. */
export const EndDialog = ({ designation, ended, onClose }: EndDialogProps) => {
  const [lastDay, setLastDay] = useState(today());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const confirm = async () => {
    setBusy(true);
    try {
      await api.post(`/network/designations/${designation.id}/end`, { lastDay });
      toast(t('secretariat.designations.ended'));
      onClose();
      ended();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open
      danger
      busy={busy}
      title={t('secretariat.designations.endTitle', { name: designation.name })}
      action={t('secretariat.designations.end')}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <div class="stack">
        <ErrorSummary problem={problem} />
        <TextField
          id="lastDay"
          type="date"
          short
          label={t('secretariat.designations.last')}
          value={lastDay}
          onValue={setLastDay}
        />
      </div>
    </ConfirmDialog>
  );
};
