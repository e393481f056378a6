import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/catalogue';
import { type Asked, asked, SendDialog } from '../dialog/SendDialog';
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
  newest,
  meanwhile,
  children,
}: {
  open: boolean;
  title: string;
  lead?: string;
  action: string;
  danger?: boolean;
  send: (reason: string) => Promise<unknown>;
  onClose: () => void;
  newest?: () => void;
  meanwhile?: Parameters<typeof SendDialog>[0]['meanwhile'];
  /** What is asked besides the reason. */
  children?: Asked;
}) => {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (open) return;
    setReason('');
    setMissing(false);
  }, [open]);
  const complete = () => {
    setMissing(!reason.trim());
    return Boolean(reason.trim());
  };
  return (
    <SendDialog
      {...{ open, title, action, danger, complete, onClose, newest, meanwhile }}
      send={() => send(reason.trim())}
    >
      {faultOf => (
        <>
          {lead && <p>{lead}</p>}
          {asked(children, faultOf)}
          <TextArea
            id="reason"
            label={t('core.form.reason')}
            rows={3}
            limit={500}
            error={missing ? t('core.form.reasonMissing') : faultOf('reason')}
            value={reason}
            onValue={setReason}
          />
        </>
      )}
    </SendDialog>
  );
};
