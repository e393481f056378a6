import { useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { TextArea } from '../../../ui/field/TextField';
import { toast } from '../../../ui/toast/Toast';
import { isReason, LONGEST_REASON, QUICK_REASONS, type Reason, readable } from '../decide/override';
import type { Shown } from '../gate/pass';
import { PersonCard } from '../page/PersonCard';
import { SheetDialog } from '../page/SheetDialog';
import { admitAllTheSame } from '../page/state';
import { verdictName } from '../page/VerdictScreen';
import './override.css';

/** Why a supervisor admits whom the rules refused (B10, X3): a press or a few words, and the answer at the thumb. */
export const OverrideSheet = ({ refused, close }: { refused: Shown; close: () => void }) => {
  const [reason, setReason] = useState<Reason>({ text: '' });
  const [missing, setMissing] = useState(false);
  const say = (why: Reason) => {
    setReason(why);
    setMissing(false);
  };
  const admit = async () => {
    if (!isReason(reason.text)) return setMissing(true);
    try {
      await admitAllTheSame(refused, { ...reason, text: readable(reason.text) });
      close();
    } catch (fault) {
      console.error(fault);
      toast(t('door.override.failed'));
    }
  };
  return (
    <SheetDialog title={t('door.override.title')} close={close}>
      <p>
        <strong>{verdictName(refused)}</strong> · {t('door.override.lead')}
      </p>
      {refused.person && <PersonCard person={refused.person} />}
      <fieldset class="override-quick">
        <legend class="visually-hidden">{t('core.form.reason')}</legend>
        {QUICK_REASONS.map(name => {
          const text = t(`door.override.${name}`);
          return (
            <Button
              key={name}
              wide
              kind="secondary"
              pressed={reason.chosen === name}
              onClick={() => say({ text, chosen: name })}
            >
              {text}
            </Button>
          );
        })}
      </fieldset>
      <TextArea
        id="override-reason"
        label={t('core.form.reason')}
        rows={2}
        limit={LONGEST_REASON}
        error={missing ? t('door.override.reasonMissing') : undefined}
        value={reason.text}
        onValue={text => say({ text })}
      />
      <div class="override-act">
        <Button wide onClick={admit}>
          {t('door.override.act')}
        </Button>
      </div>
    </SheetDialog>
  );
};
