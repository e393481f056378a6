import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { toast } from '../../../ui/toast/Toast';
import { faceOf } from '../gate/face';
import type { Shown } from '../gate/pass';
import { isUndoable, OWN_UNDO } from '../gate/undo';
import { last, takeBack } from './state';
import { verdictName } from './VerdictScreen';

const wordOf = (scan: Shown): string => {
  if (scan.notUndone) return t('door.recent.notUndone');
  return scan.undone ? t('door.recent.undone') : verdictName(scan);
};

/** The last verdict in short, once the screen is free again; for a minute one tap takes an admission back. */
export const LastStrip = () => {
  const scan = last.value!;
  const [, setNow] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), OWN_UNDO);
    return () => clearTimeout(timer);
  }, [scan.scan]);
  const undo = () => takeBack().catch(() => toast(t('door.undo.failed')));
  return (
    <div class={`door-last verdict-${faceOf(scan)}`} data-last={faceOf(scan)} data-undone={scan.undone}>
      <p>
        <bdi>{scan.person?.displayName ?? ''}</bdi> <span>{wordOf(scan)}</span>
      </p>
      {scan.notUndone && <p>{t('door.undo.ask')}</p>}
      {isUndoable(scan, Date.now()) && (
        <button type="button" class="door-take-back" onClick={undo}>
          {t('door.undo.last')}
        </button>
      )}
    </div>
  );
};
