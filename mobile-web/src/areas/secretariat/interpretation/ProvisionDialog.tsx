import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Checkboxes } from '../../../ui/field/Choice';
import { toast } from '../../../ui/toast/Toast';
import { cellOf, type DemandRow, languageName } from './types';

/** Which languages a session is interpreted into. */
export const ProvisionDialog = ({
  meeting,
  row,
  languages,
  saved,
  onClose,
}: {
  meeting: string;
  row: DemandRow;
  languages: string[];
  saved: () => void;
  onClose: () => void;
}) => {
  const [chosen, setChosen] = useState(languages.filter(language => cellOf(row, language).provided));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    setBusy(true);
    try {
      await api.put(`/meetings/${meeting}/sessions/${row.session.id}/interpretation`, { languages: chosen });
      toast(t('secretariat.form.saved'));
      saved();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open
      title={t('secretariat.demand.dialog')}
      action={t('core.form.save')}
      busy={busy}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <div class="stack">
        <ErrorSummary problem={problem} />
        <Checkboxes
          id="languages"
          label={inLanguage(row.session.title)}
          value={chosen}
          options={languages.map(language => ({ value: language, label: languageName(language) }))}
          onValue={setChosen}
        />
      </div>
    </ConfirmDialog>
  );
};
