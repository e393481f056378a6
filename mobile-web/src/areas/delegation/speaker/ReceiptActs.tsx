import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { type Inscription, speakers } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { toast } from '../../../ui/toast/Toast';
import type { Scope } from '../frame';
import { valuesOf } from './details';
import { SpeakerForm } from './SpeakerForm';

interface ActsProps {
  scope: Scope;
  held: Inscription;
  changed: () => void;
}

/** What a focal point may still do with an inscription: change it (L7) or withdraw it (L16). */
export const ReceiptActs = ({ scope, held, changed }: ActsProps) => {
  const [act, setAct] = useState<'none' | 'change' | 'withdraw'>('none');
  const done = () => {
    setAct('none');
    changed();
  };
  if (act === 'change') return <Change scope={scope} held={held} done={done} newest={changed} />;
  return (
    <div class="row">
      <Button kind="secondary" onClick={() => setAct('change')}>
        {t('delegation.receipt.change')}
      </Button>
      <Button kind="danger" onClick={() => setAct('withdraw')}>
        {t('delegation.receipt.withdraw')}
      </Button>
      <Withdraw meeting={scope.meeting.code} held={held} open={act === 'withdraw'} done={done} />
    </div>
  );
};

interface ChangeProps {
  scope: Scope;
  held: Inscription;
  done: () => void;
  newest: () => void;
}

const Change = ({ scope, held, done, newest }: ChangeProps) => (
  <>
    <Notice tone="warn">{t('delegation.receipt.levelMoves')}</Notice>
    <SpeakerForm
      held
      initial={valuesOf(held, scope.delegation)}
      keep={`inscription ${held.id}`}
      newest={newest}
      scope={scope}
      action={t('core.form.save')}
      send={async details => {
        await speakers.change(scope.meeting.code, held.list, held, details);
        done();
      }}
    />
  </>
);

interface WithdrawProps {
  meeting: string;
  held: Inscription;
  open: boolean;
  done: () => void;
}

const Withdraw = ({ meeting, held, open, done }: WithdrawProps) => {
  const [problem, setProblem] = useState<Problem>();
  const withdraw = async () => {
    try {
      await speakers.withdraw(meeting, held.list, held);
      toast(t('delegation.receipt.withdrawn'));
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    done();
  };
  return (
    <>
      <ErrorSummary problem={problem} />
      <ConfirmDialog
        open={open}
        danger
        title={t('delegation.receipt.withdraw.ask')}
        action={t('delegation.receipt.withdraw')}
        onConfirm={() => withdraw()}
        onCancel={done}
      >
        <p>{t('delegation.receipt.withdraw.lead')}</p>
      </ConfirmDialog>
    </>
  );
};
