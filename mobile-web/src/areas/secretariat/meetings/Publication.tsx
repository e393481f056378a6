import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { toast } from '../../../ui/toast/Toast';
import type { Meeting, ProgrammeDay } from '../frame/types';
import { stepsOf } from './readiness';
import './meetings.css';

/** What should be there before everybody sees the meeting; none of it forbids publication. */
export const Publication = ({
  meeting,
  programme,
  published,
}: {
  meeting: Meeting;
  programme: ProgrammeDay[];
  published: (meeting: Meeting) => void;
}) => {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const steps = stepsOf(meeting, programme);
  const publish = async () => {
    try {
      published(await api.post<Meeting>(`/meetings/${meeting.code}/publication`));
      toast(t('secretariat.publish.done'));
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setAsking(false);
    }
  };
  return (
    <Card title={t('secretariat.overview.ready')}>
      <ErrorSummary problem={problem} />
      <ul class="ready">
        {steps.map(step => (
          <li key={step.label}>
            <span class={step.done ? 'ready-mark ready-done' : 'ready-mark'} aria-hidden="true">
              {step.done ? '✓' : '○'}
            </span>
            <span>
              {step.label}{' '}
              <span class="visually-hidden">{step.done ? t('core.status.done') : t('core.status.todo')}</span>
              {step.notes.map(note => (
                <span key={note} class="ready-gap muted small">
                  {note}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <div class="row">
        <Button onClick={() => setAsking(true)}>{t('secretariat.publish.act')}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('secretariat.publish.title')}
        action={t('secretariat.publish.act')}
        onConfirm={() => publish()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('secretariat.publish.lead')}</p>
        {steps.some(step => step.notes.length > 0) && <p>{t('secretariat.publish.gaps')}</p>}
      </ConfirmDialog>
    </Card>
  );
};
