import { useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { TextArea } from '../../../ui/field/TextField';
import { toast } from '../../../ui/toast/Toast';
import { isReason, LONGEST_REASON, readable } from '../decide/override';
import type { Shown } from '../gate/pass';
import { PersonCard } from '../page/PersonCard';
import { SheetDialog } from '../page/SheetDialog';
import { admitAllTheSame } from '../page/state';
import { verdictName } from '../page/VerdictScreen';
import './override.css';

/** What is mostly the reason: one press each, since people are waiting. */
const QUICK = ['secretariat', 'document', 'escort', 'room'] as const;

/** Why a supervisor admits whom the rules refused (B10, X3): a press or a few words, and the answer at the thumb. */
export const OverrideSheet = ({ refused, close }: { refused: Shown; close: () => void }) => {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const say = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  const admit = async () => {
    if (!isReason(reason)) return setMissing(true);
    try {
      await admitAllTheSame(refused, readable(reason));
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
        {QUICK.map(name => {
          const text = t(`door.override.${name}`);
          return (
            <Button key={name} wide kind="secondary" pressed={reason === text} onClick={() => say(text)}>
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
        value={reason}
        onValue={say}
      />
      <div class="override-act">
        <Button wide onClick={admit}>
          {t('door.override.act')}
        </Button>
      </div>
    </SheetDialog>
  );
};
