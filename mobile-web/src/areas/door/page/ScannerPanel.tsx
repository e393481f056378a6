import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { useTitle } from '../../../ui/shell/useTitle';
import { Toasts } from '../../../ui/toast/Toast';
import { isOverridable } from '../decide/override';
import type { Shown } from '../gate/pass';
import { warmUp } from '../gate/warm';
import { readKeyboard } from '../scan/keyboard';
import { device, gateName } from '../store/device';
import { head } from '../store/roll';
import { conflictCount } from '../supervisor/conflicts';
import { OverrideSheet } from '../supervisor/OverrideSheet';
import { SupervisorSheet } from '../supervisor/SupervisorSheet';
import { CameraView } from './CameraView';
import { DoorHead } from './DoorHead';
import { LastStrip } from './LastStrip';
import { RecentSheet } from './RecentSheet';
import { SearchSheet } from './SearchSheet';
import { corrected, direction, dismiss, heard, last, openEyes, shown } from './state';
import { VerdictScreen } from './VerdictScreen';

type Sheet = 'search' | 'recent' | 'supervisor' | undefined;

/** The open gate: camera, keyboard scanner, search by name; the verdict lies over it. */
export const ScannerPanel = ({ stop }: { stop: () => void }) => {
  const [sheet, setSheet] = useState<Sheet>();
  const [refused, setRefused] = useState<Shown>();
  const supervises = device.value?.role === 'door-supervisor';
  // Before the gate is seen to be open: a scanner says a badge once, and what it says to nobody is lost.
  useLayoutEffect(() => {
    openEyes();
    return readKeyboard(text => void heard(text));
  }, []);
  useEffect(() => void warmUp().catch(fault => console.warn(fault)), []);
  useTitle(`${t('door.title')} · ${gateName()}`);
  const close = () => setSheet(undefined);
  return (
    <div class="door">
      <DoorHead />
      <main class="door-main">
        <h1 class="visually-hidden">{t('door.title')}</h1>
        <CameraView />
        {shown.value && (
          <VerdictScreen
            shown={shown.value}
            corrected={corrected.value}
            next={dismiss}
            override={supervises && isOverridable(shown.value) ? () => setRefused(shown.value) : undefined}
          />
        )}
      </main>
      {last.value && !shown.value && <LastStrip />}
      <nav class="door-acts" aria-label={t('door.title')}>
        {head.value?.gate.reentry && <DirectionSwitch />}
        <button type="button" class="door-act" onClick={() => setSheet('search')}>
          {t('door.search.title')}
        </button>
        <button type="button" class="door-act" onClick={() => setSheet('recent')}>
          {t('door.recent.title')}
        </button>
        {supervises && (
          <button type="button" class="door-act" onClick={() => setSheet('supervisor')}>
            {t('door.supervisor.title')}
            {conflictCount() > 0 && (
              <span class="door-count" data-conflicts={conflictCount()}>
                <span aria-hidden="true">{conflictCount()}</span>
                <span class="visually-hidden">
                  {' '}
                  · {t('door.conflicts.count', { count: conflictCount() })}
                </span>
              </span>
            )}
          </button>
        )}
        <button type="button" class="door-act" onClick={stop}>
          {t('door.stop')}
        </button>
      </nav>
      {sheet === 'search' && <SearchSheet close={close} />}
      {sheet === 'recent' && <RecentSheet close={close} />}
      {sheet === 'supervisor' && <SupervisorSheet close={close} />}
      {refused && <OverrideSheet refused={refused} close={() => setRefused(undefined)} />}
      <Toasts />
    </div>
  );
};

const DirectionSwitch = () => (
  <button
    type="button"
    class="door-act"
    aria-label={t('door.direction.label')}
    onClick={() => {
      direction.value = direction.value === 'in' ? 'out' : 'in';
    }}
  >
    {t(`door.direction.${direction.value}`)}
  </button>
);
