import { useState } from 'preact/hooks';
import { delegations } from '../../../api/delegations';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { toast } from '../../../ui/toast/Toast';
import type { Scope } from '../frame';

/** Hands all drafts to the Secretariat, after a question. */
export const Submission = ({ scope: { meeting, delegation, reload } }: { scope: Scope }) => {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const drafts = delegation.participants.filter(
    person => person.state === 'draft' || person.state === 'returned',
  ).length;
  const submit = async () => {
    try {
      await delegations.submit(meeting.code, delegation.id);
      setProblem(undefined);
      toast(t('delegation.people.submitted'));
      reload();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setAsking(false);
  };
  if (drafts === 0 && !problem) return null;
  return (
    <>
      <ErrorSummary problem={problem} />
      <Notice>{t('delegation.people.drafts', { n: drafts })}</Notice>
      <div class="row">
        <Button onClick={() => setAsking(true)}>{t('delegation.people.submit')}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('delegation.people.submit.ask')}
        action={t('delegation.people.submit')}
        onConfirm={() => submit()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('delegation.people.submit.lead')}</p>
      </ConfirmDialog>
    </>
  );
};
