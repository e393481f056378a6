import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { LanguagePicker } from '../../../ui/language/LanguagePicker';
import { useTitle } from '../../../ui/shell/useTitle';
import { keptOffline } from '../enrol/offline';
import { gateName } from '../store/device';
import { badgeCount } from '../store/roll';
import { DoorHead } from './DoorHead';
import { StartTools } from './StartTools';

/** Before the first scan: a press, without which no browser opens the camera or sounds. */
export const StartPanel = ({ start }: { start: () => void }) => {
  useTitle(gateName());
  return (
    <div class="door">
      <DoorHead />
      <main class="door-start">
        <p class="eyebrow">{t('door.gate')}</p>
        <h1>
          <bdi>{gateName()}</bdi>
        </h1>
        <p>{t('door.start.lead')}</p>
        <Button wide onClick={start}>
          {t('door.start.act')}
        </Button>
        <p class="muted">{t('door.start.ready', { count: badgeCount.value })}</p>
        {keptOffline.value !== undefined && (
          <p class="muted" data-offline={keptOffline.value}>
            {keptOffline.value ? t('door.start.offlineReady') : t('door.start.preparing')}
          </p>
        )}
        <StartTools />
        <LanguagePicker />
      </main>
    </div>
  );
};
