import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { inSeries, languageName } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { missingIn } from '../../../ui/localized/LocalizedField';
import { toast } from '../../../ui/toast/Toast';
import type { Meeting } from '../frame/types';
import './meetings.css';

interface Step {
  label: string;
  done: boolean;
  note?: string;
}

const stepsOf = (meeting: Meeting, hasProgramme: boolean): Step[] => {
  const missing = missingIn(meeting.title);
  const names = inSeries(missing.map(languageName));
  return [
    {
      label: t('secretariat.ready.title'),
      done: missing.length === 0,
      note: missing.length > 0 ? t('secretariat.ready.missing', { languages: names }) : undefined,
    },
    { label: t('secretariat.ready.rooms'), done: meeting.rooms.length > 0 },
    { label: t('secretariat.ready.programme'), done: hasProgramme },
    { label: t('secretariat.ready.closes'), done: Boolean(meeting.registrationClosesAt) },
  ];
};

/** What should be there before everybody sees the meeting; none of it forbids publication. */
export const Publication = ({
  meeting,
  hasProgramme,
  published,
}: {
  meeting: Meeting;
  hasProgramme: boolean;
  published: (meeting: Meeting) => void;
}) => {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
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
        {stepsOf(meeting, hasProgramme).map(step => (
          <li key={step.label}>
            <span class={step.done ? 'ready-mark ready-done' : 'ready-mark'} aria-hidden="true">
              {step.done ? '✓' : '○'}
            </span>
            <span>
              {step.label}{' '}
              <span class="visually-hidden">{step.done ? t('core.status.done') : t('core.status.todo')}</span>
              {step.note && <span class="muted small"> {step.note}</span>}
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
      </ConfirmDialog>
    </Card>
  );
};
