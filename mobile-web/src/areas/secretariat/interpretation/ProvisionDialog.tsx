import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { SendDialog } from '../../../ui/dialog/SendDialog';
import { Checkboxes } from '../../../ui/field/Choice';
import { toast } from '../../../ui/toast/Toast';
import { cellOf, type DemandRow, languageName } from './types';

interface ProvisionDialogProps {
  meeting: string;
  row: DemandRow;
  languages: string[];
  saved: () => void;
  onClose: () => void;
  /** Shows what another officer has decided meanwhile (L22). */
  newest: () => void;
}

/** Which languages a session is interpreted into. */
export const ProvisionDialog = ({
  meeting,
  row,
  languages,
  saved,
  onClose,
  newest,
}: ProvisionDialogProps) => {
  const [chosen, setChosen] = useState(languages.filter(language => cellOf(row, language).provided));
  const send = async () => {
    const path = `/meetings/${meeting}/sessions/${row.session.id}/interpretation`;
    await api.put(path, { languages: chosen }, { version: row.version });
    toast(t('secretariat.form.saved'));
    saved();
  };
  return (
    <SendDialog
      title={t('secretariat.demand.dialog')}
      action={t('core.form.save')}
      send={send}
      onClose={onClose}
      newest={newest}
    >
      {faultOf => (
        <Checkboxes
          id="languages"
          label={inLanguage(row.session.title)}
          hint={`${inLanguage(row.room)}: ${t('secretariat.demand.booths', { booths: row.booths })}`}
          error={faultOf('languages')}
          value={chosen}
          options={languages.map(language => ({ value: language, label: languageName(language) }))}
          onValue={setChosen}
        />
      )}
    </SendDialog>
  );
};
