import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Radios } from '../../../ui/field/Choice';
import { TextArea } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import type { Participant } from '../delegations/types';

/** Approve, return or refuse; the last two with a sentence that the focal point reads (R2). */
export const DecisionForm = ({
  person,
  meeting,
  decided,
}: {
  person: Participant;
  meeting: string;
  decided: () => void;
}) => {
  const form = useForm({
    initial: { decision: 'approve', reason: '' },
    check: values => ({
      reason:
        values.decision !== 'approve' && !values.reason.trim() ? t('core.form.reasonMissing') : undefined,
    }),
    send: async ({ decision, reason }, idempotencyKey) => {
      const request = { decision, reason: decision === 'approve' ? undefined : reason.trim() };
      const path = `/meetings/${meeting}/participants/${person.id}/decision`;
      await api.post(path, request, { version: person.version, idempotencyKey });
      toast(t('secretariat.decision.done'));
      decided();
    },
  });
  return (
    <FormBody form={form} action={t('secretariat.decision.send')}>
      <Radios
        {...form.field('decision')}
        id="decision"
        inline
        label={t('secretariat.decision.title')}
        options={[
          { value: 'approve', label: t('secretariat.decision.approve') },
          { value: 'return', label: t('secretariat.decision.return') },
          { value: 'refuse', label: t('secretariat.decision.refuse') },
        ]}
      />
      {form.values.decision !== 'approve' && (
        <TextArea
          {...form.field('reason')}
          rows={2}
          label={t('core.form.reason')}
          hint={t('secretariat.decision.reasonHint')}
        />
      )}
    </FormBody>
  );
};
