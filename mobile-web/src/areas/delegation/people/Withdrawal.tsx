import { useState } from 'preact/hooks';
import { delegations, type Participant } from '../../../api/delegations';
import { asProblem, type Problem } from '../../../api/problem';
import { navigate } from '../../../app/location';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { toast } from '../../../ui/toast/Toast';
import type { Scope } from '../frame';

/** Takes a person out of the delegation, after a question. */
export const Withdrawal = ({ scope, person }: { scope: Scope; person: Participant }) => {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const name = person.displayName;
  const withdraw = async () => {
    try {
      await delegations.withdraw(scope.meeting.code, scope.delegation.id, person.id);
      toast(t('delegation.person.withdrawn', { name }));
      navigate(`${scope.base}/people`);
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
