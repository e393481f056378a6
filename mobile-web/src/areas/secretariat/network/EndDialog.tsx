import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { SendDialog } from '../../../ui/dialog/SendDialog';
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
  const send = async () => {
    await api.post(`/network/designations/${designation.id}/end`, { lastDay });
    toast(t('secretariat.designations.ended'));
    ended();
  };
  return (
    <SendDialog
      danger
      title={t('secretariat.designations.endTitle', { name: designation.name })}
      action={t('secretariat.designations.end')}
      send={send}
      onClose={onClose}
    >
      {faultOf => (
        <TextField
          id="lastDay"
          type="date"
          short
          label={t('secretariat.designations.last')}
          error={faultOf('lastDay')}
          value={lastDay}
          onValue={setLastDay}
        />
      )}
    </SendDialog>
  );
};
