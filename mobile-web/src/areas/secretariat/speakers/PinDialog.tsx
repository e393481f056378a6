import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { TextField } from '../../../ui/field/TextField';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import type { Entry } from './types';

/** Pins an entry to a place against the rules of order, which needs a reason (L8, X3). */
export const PinDialog = ({
  entry,
  path,
  pinned,
  onClose,
}: {
  entry: Entry;
  path: string;
  pinned: () => void;
  onClose: () => void;
}) => {
  const [position, setPosition] = useState(String(entry.position));
  const send = async (reason: string) => {
    const request = { inscription: entry.inscription, position: Number(position), reason };
    await api.post(`${path}/pins`, request);
    pinned();
  };
  return (
    <ReasonDialog
      open
      title={t('secretariat.order.pinTitle', { name: entry.entity.name })}
      action={t('secretariat.order.pin')}
      send={send}
      onClose={onClose}
    >
      {faultOf => (
        <TextField
          id="position"
          type="number"
          short
          label={t('secretariat.order.position')}
          error={faultOf('position')}
          value={position}
          onValue={setPosition}
        />
      )}
    </ReasonDialog>
  );
};
