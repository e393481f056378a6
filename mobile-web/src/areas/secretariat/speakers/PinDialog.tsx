import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { TextField } from '../../../ui/field/TextField';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { MissedChanges } from '../../speaking/MissedChanges';
import type { Entry } from './types';

/** Pins an entry to a place against the rules of order, which needs a reason (L8, X3). */
export const PinDialog = ({
  entry,
  path,
  zone,
  pinned,
  onClose,
}: {
  entry: Entry;
  path: string;
  zone: string;
  pinned: () => void;
  onClose: () => void;
}) => {
  const [typed, setTyped] = useState<string | undefined>(String(entry.position));
  const position = typed ?? String(entry.position);
  // The one that the officer sees: the page behind follows every change, this dialog tells of it first (L22).
  const [version, setVersion] = useState(entry.version);
  const send = async (reason: string) => {
    const request = { inscription: entry.inscription, position: Number(position), reason };
    try {
      await api.post(`${path}/pins`, request, { version });
    } catch (thrown) {
      setVersion(asProblem(thrown).version ?? version);
      throw thrown;
    }
    pinned();
  };
  return (
    <ReasonDialog
      open
      title={t('secretariat.order.pinTitle', { name: entry.entity.name })}
      action={t('secretariat.order.pin')}
      send={send}
      newest={() => {
        setTyped(undefined);
        pinned();
      }}
      meanwhile={(problem, again) => (
        <MissedChanges problem={problem} when={{ zone }} mine={{ pin: position }} apply={again} />
      )}
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
          onValue={setTyped}
        />
      )}
    </ReasonDialog>
  );
};
