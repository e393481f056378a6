import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { inLanguage, languageName } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { Button, ButtonLink } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { SendDialog } from '../../../ui/dialog/SendDialog';
import { Notice } from '../../../ui/notice/Notice';
import { Progress } from '../../../ui/progress/Progress';
import { toast } from '../../../ui/toast/Toast';
import type { Meeting } from '../frame/types';
import type { PrintRun } from './types';

interface RunProps {
  run: PrintRun;
  meeting: Meeting;
  changed: () => void;
}

type Act = 'cancellation' | 'resumption';

/** One run: how far it is, its files as they come, and what can be done with it. */
export const RunCard = ({ run, meeting, changed }: RunProps) => {
  const [asking, setAsking] = useState<Act>();
  const path = `/meetings/${meeting.code}/badge-prints/${run.id}`;
  const time = momentIn(run.orderedAt, meeting.zone, inLanguage(meeting.city));
  const send = async (act: Act) => {
    await api.post(`${path}/${act}`, {});
    toast(t(`prints.${act}.done`));
    changed();
  };
  return (
    <Card title={t('prints.run', { time })}>
      <p class="muted">
        {[
          t(`prints.which.${run.which}`),
          run.category && t(`secretariat.category.${run.category}`),
          run.zones && t('prints.zone', { zones: run.zones }),
          t(`secretariat.prints.${run.format}`),
          languageName(run.language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {run.state === 'making' && (
        <Progress done={run.made} of={run.badges} label={t('prints.state.making')} />
      )}
      {run.state === 'ready' && <p>{t('prints.state.ready', { count: run.badges, sheets: run.sheets })}</p>}
      {run.state === 'cancelled' && <p>{t('prints.state.cancelled')}</p>}
      {run.state === 'stopped' && (
        <Notice tone="bad" live title={t('prints.state.stopped')}>
          <p>{t('prints.stoppedLead')}</p>
        </Notice>
      )}
      {run.leftOut > 0 && <p>{t('prints.leftOut', { count: run.leftOut })}</p>}
      <Files run={run} path={`/api/v1${path}`} />
      <div class="row">
        {run.state === 'stopped' && (
          <Button onClick={() => setAsking('resumption')}>{t('prints.resumption')}</Button>
        )}
        {(run.state === 'making' || run.state === 'stopped') && (
          <Button kind="quiet" onClick={() => setAsking('cancellation')}>
            {t('prints.cancellation')}
          </Button>
        )}
      </div>
      {asking && (
        <SendDialog
          danger={asking === 'cancellation'}
          title={t(`prints.${asking}`)}
          action={t(`prints.${asking}`)}
          send={() => send(asking)}
          onClose={() => setAsking(undefined)}
        >
          <p>{t(`prints.${asking}.lead`)}</p>
        </SendDialog>
      )}
    </Card>
  );
};

const Files = ({ run, path }: { run: PrintRun; path: string }) => {
  if (!run.files) return run.state === 'ready' ? <p class="muted">{t('prints.filesGone')}</p> : null;
  const made = run.parts.filter(part => part.made);
  return (
    <div class="row">
      {run.state === 'ready' && (
        <ButtonLink kind="secondary" href={`${path}/all.pdf`} download>
          {t('prints.all')}
        </ButtonLink>
      )}
      {run.parts.length > 1 &&
        made.map(part => (
          <ButtonLink key={part.number} kind="quiet" href={`${path}/parts/${part.number}.pdf`} download>
            {t('prints.part', { number: part.number, of: run.parts.length, sheets: part.sheets })}
          </ButtonLink>
        ))}
    </div>
  );
};
