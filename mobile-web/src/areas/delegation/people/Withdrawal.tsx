import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { navigate } from '../../../app/location';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { toast } from '../../../ui/toast/Toast';

/** Takes a person's registration back, after a question. */
export const Withdrawal = ({
  name,
  back,
  send,
}: {
  name: string;
  /** Where the reader is afterwards. */
  back: string;
  send: () => Promise<unknown>;
}) => {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const withdraw = async () => {
    try {
      await send();
      toast(t('delegation.person.withdrawn', { name }));
      navigate(back);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setAsking(false);
    }
  };
  return (
    <div class="stack apart">
      <ErrorSummary problem={problem} />
      <div class="row">
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('delegation.person.withdraw')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        danger
        title={t('delegation.person.withdraw.ask', { name })}
        action={t('delegation.person.withdraw')}
        onConfirm={() => withdraw()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('delegation.person.withdraw.lead')}</p>
      </ConfirmDialog>
    </div>
  );
};
