import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { SheetDialog } from '../page/SheetDialog';
import { sync } from '../sync/sync';
import { type Outcome, rehearse } from './rehearse';
import './rehearsal.css';

/** Airplane mode before the doors open: what works, and how to mend what does not. It ends by itself, and with the sheet. */
export const RehearsalSheet = ({ close }: { close: () => void }) => {
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [running, setRunning] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const over = new AbortController();
    setOutcomes([]);
    setRunning(true);
    const end = () => {
      if (!over.signal.aborted) setRunning(false);
      void sync();
    };
    void rehearse(setOutcomes, over.signal).finally(end);
    return () => over.abort();
  }, [round]);
  return (
    <SheetDialog title={t('door.rehearse.title')} close={close}>
      <p>{t('door.rehearse.lead')}</p>
      <p role="status" class="rehearsal-sum" data-rehearsal={running ? 'running' : 'done'}>
        {running ? t('door.rehearse.running') : sum(outcomes)}
      </p>
      <ul class="rehearsal">
        {outcomes.map(outcome => (
          <OutcomeLine key={outcome.name} outcome={outcome} />
        ))}
      </ul>
      {!running && (
        <Button wide kind="secondary" onClick={() => setRound(round + 1)}>
          {t('door.rehearse.again')}
        </Button>
      )}
    </SheetDialog>
  );
};

const sum = (outcomes: Outcome[]): string => {
  const count = outcomes.filter(({ good }) => !good).length;
  return count === 0 ? t('door.rehearse.passed') : t('door.rehearse.mend', { count });
};

const OutcomeLine = ({ outcome: { name, good } }: { outcome: Outcome }) => (
  <li data-check={name} data-good={good}>
    <span class={good ? 'rehearsal-good' : 'rehearsal-bad'}>
      {good ? t('door.rehearse.good') : t('door.rehearse.bad')}
    </span>
    <span>
      {t(`door.check.${name}`)}
      {!good && <strong class="rehearsal-mend">{t(`door.mend.${name}`)}</strong>}
    </span>
  </li>
);
