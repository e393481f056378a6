import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { MissedChanges } from '../../speaking/MissedChanges';
import { PinDialog } from './PinDialog';
import type { Entry } from './types';

interface PinningProps {
  entry: Entry;
  path: string;
  zone: string;
  changed: () => void;
}

/** Fixes an entry at a place of the order, or releases it (L8); a dialog stays open whatever others make of the entry meanwhile. */
export const Pinning = ({ entry, path, zone, changed }: PinningProps) => {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Problem>();
  const unpin = async (version?: number) => {
    try {
      await api.delete(`${path}/pins/${entry.inscription}`, { version });
    } catch (thrown) {
      return setRefused(asProblem(thrown));
    }
    settle();
  };
  const settle = () => {
    setRefused(undefined);
    changed();
  };
  const name = <span class="visually-hidden"> {entry.entity.name}</span>;
  return (
    <>
      {entry.pinned ? (
        <span class="row">
          <span class="small">{t('secretariat.order.pinned')}</span>
          <Button kind="quiet" onClick={() => unpin(entry.version)}>
            {t('secretariat.order.unpin')}
            {name}
          </Button>
        </span>
      ) : (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('secretariat.order.pin')}
          {name}
        </Button>
      )}
      {asking && (
        <PinDialog entry={entry} path={path} zone={zone} pinned={changed} onClose={() => setAsking(false)} />
      )}
      {refused && (
        <Refused
          problem={refused}
          name={entry.entity.name}
          zone={zone}
          again={() => unpin(refused.version ?? entry.version)}
          settle={settle}
        />
      )}
    </>
  );
};

interface RefusedProps {
  problem: Problem;
  name: string;
  zone: string;
  again: () => unknown;
  settle: () => void;
}

/** Says why the place was not released, with what somebody else has changed, and offers to release it all the same (L22). */
const Refused = ({ problem, name, zone, again, settle }: RefusedProps) => (
  <ConfirmDialog
    open
    title={`${t('secretariat.order.unpin')}: ${name}`}
    action={t('secretariat.order.unpin')}
    onConfirm={again}
    onCancel={settle}
  >
    <ErrorSummary problem={problem} newest={settle}>
      <MissedChanges problem={problem} when={{ zone }} apply={again} />
    </ErrorSummary>
  </ConfirmDialog>
);
