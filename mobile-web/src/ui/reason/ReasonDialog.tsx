import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../api/problem';
import { t } from '../../i18n/catalogue';
import { ConfirmDialog } from '../dialog/ConfirmDialog';
import { ErrorSummary } from '../error-summary/ErrorSummary';
import { TextArea } from '../field/TextField';

/** Asks for the reason of an act that the record keeps (X3), and stays open while the server refuses it. */
export const ReasonDialog = ({
  open,
  title,
  lead,
  action,
  danger,
  send,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  lead?: string;
  action: string;
  danger?: boolean;
  send: (reason: string) => Promise<unknown>;
  onClose: () => void;
  /** What is asked besides the reason. */
  children?: ComponentChildren;
}) => {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (open) return;
    setReason('');
    setMissing(false);
    setProblem(undefined);
  }, [open]);
  const confirm = async () => {
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    setBusy(true);
    try {
      await send(reason.trim());
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  const error = missing ? t('core.form.reasonMissing') : undefined;
  return (
    <ConfirmDialog {...{ open, title, action, danger, busy }} onConfirm={confirm} onCancel={onClose}>
      <div class="stack">
        {lead && <p>{lead}</p>}
        <ErrorSummary problem={problem} />
        {children}
        <TextArea
          id="reason"
          label={t('core.form.reason')}
          rows={3}
          error={error}
          value={reason}
          onValue={setReason}
        />
      </div>
    </ConfirmDialog>
  );
};
