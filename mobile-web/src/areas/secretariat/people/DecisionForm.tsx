import { api, newKey } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Radios } from '../../../ui/field/Choice';
import { TextArea } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { type Form, useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import type { Participant } from '../delegations/types';
import { type Remaining, remaining } from './meanwhile';
import { Lateness } from './Overtaken';

interface DecisionFormProps {
  person: Participant;
  meeting: string;
  decided: () => void;
  /** Another officer was faster: this one applies or drops theirs. */
  overtaken?: boolean;
  drop: () => void;
  newest: () => void;
}

interface Decision {
  decision: string;
  reason: string;
}

const sent = (meeting: string, person: Participant, left: Remaining, values: Decision, key = newKey()) => {
  const reason = values.reason.trim() || undefined;
  if (left === 'withdraw') {
    const of = person.delegation ? `/delegations/${person.delegation}` : '';
    const path = `/meetings/${meeting}${of}/participants/${person.id}/withdrawal`;
    return api.post(path, { reason }, { version: person.version, idempotencyKey: key });
  }
  const path = `/meetings/${meeting}/participants/${person.id}/decision`;
  const needed = values.decision !== 'approve' || left === 'otherwise';
  const request = { decision: values.decision, reason: needed ? reason : undefined };
  return api.post(path, request, { version: person.version, idempotencyKey: key });
};

const LEADS_TO: Record<string, string> = { approve: 'approved', return: 'returned', refuse: 'refused' };

/**
 * Approve, return or refuse; the last two with a sentence that the focal point reads (R2). Who was overtaken keeps what they
 * typed: it is theirs to apply, with a reason where it goes against a colleague's decision (L22, X3).
 */
export const DecisionForm = ({ person, meeting, decided, overtaken, drop, newest }: DecisionFormProps) => {
  const left = overtaken ? remaining(person) : 'decide';
  const form = useForm({
    initial: { decision: 'approve', reason: '' },
    newest,
    check: ({ decision, reason }) => ({
      reason:
        (decision !== 'approve' || left === 'otherwise') && !reason.trim()
          ? t('core.form.reasonMissing')
          : undefined,
    }),
    send: async (values, key) => {
      await sent(meeting, person, left, values, key);
      toast(t('secretariat.decision.done'));
      decided();
    },
  });
  const same = left !== 'decide' && LEADS_TO[form.values.decision] === person.state;
  const fields = <Fields form={form} left={left} same={same} alone={!person.delegation} />;
  if (same || left === 'nothing') {
    return (
      <div class="stack">
        {fields}
        <Lateness left={left} same={same} drop={drop} />
      </div>
    );
  }
  const dropping = overtaken && (
    <Button kind="secondary" onClick={drop}>
      {t('secretariat.meanwhile.drop')}
    </Button>
  );
  return (
    <FormBody form={form} action={acting(left, overtaken)} beside={dropping}>
      {fields}
    </FormBody>
  );
};

const acting = (left: Remaining, overtaken?: boolean): string => {
  if (left === 'withdraw') return t('secretariat.meanwhile.withdraw');
  return overtaken ? t('secretariat.meanwhile.apply') : t('secretariat.decision.send');
};

/** Whom no delegation sends is sent back to nobody: the Secretariat changes such a registration itself. */
const Fields = ({
  form,
  left,
  same,
  alone,
}: {
  form: Form<Decision>;
  left: Remaining;
  same: boolean;
  alone: boolean;
}) => (
  <>
    <Radios
      {...form.field('decision')}
      id="decision"
      inline
      label={t('secretariat.decision.title')}
      options={[
        { value: 'approve', label: t('secretariat.decision.approve') },
        ...(alone ? [] : [{ value: 'return', label: t('secretariat.decision.return') }]),
        { value: 'refuse', label: t('secretariat.decision.refuse') },
      ]}
    />
    {left === 'withdraw' && !same && <p>{t('secretariat.meanwhile.withdrawLead')}</p>}
    {(form.values.decision !== 'approve' || (left === 'otherwise' && !same)) && (
      <TextArea
        {...form.field('reason')}
        limit={left === 'withdraw' ? 500 : 1000}
        rows={2}
        label={t('core.form.reason')}
        hint={reasonHint(left, alone)}
      />
    )}
  </>
);

/** Whom a delegation sent has a focal point who reads the reason. */
const reasonHint = (left: Remaining, alone: boolean): string | undefined => {
  if (left === 'otherwise') return t('secretariat.meanwhile.reasonHint');
  return alone ? undefined : t('secretariat.decision.reasonHint');
};
