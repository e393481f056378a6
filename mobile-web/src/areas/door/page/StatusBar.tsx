import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { gateName } from '../store/device';
import { head } from '../store/roll';
import { homeless, pendingCount, refusedUndos, undeliverableCount } from '../store/scans';
import { conflictCount } from '../supervisor/conflicts';
import { connected, sync } from '../sync/sync';

/** Which gate this is, whether it is connected, how old its knowledge is, and what waits to be sent (B2, B7). */
export const StatusBar = () => {
  const asOf = head.value?.asOf;
  return (
    <div class="door-bar">
      <p class="door-gate">
        <bdi>{gateName()}</bdi>
      </p>
      <p class={connected.value ? 'door-net' : 'door-net door-net-off'} role="status">
        {connected.value ? t('door.online') : t('door.offline')}
      </p>
      <p class="door-facts">
        <span>
          {asOf ? t('door.asOf', { time: clockTime(asOf, head.value?.zone ?? 'UTC') }) : t('door.noSnapshot')}
        </span>
        <span data-pending={pendingCount.value}>{t('door.pending', { count: pendingCount.value })}</span>
        {pendingCount.value > 0 && (
          <button type="button" class="door-link" onClick={() => void sync()}>
            {t('door.send')}
          </button>
        )}
        <span role="status">
          {conflictCount() > 0 && (
            <strong class="door-disputed">{t('door.conflicts.count', { count: conflictCount() })}</strong>
          )}
        </span>
      </p>
      {refusedUndos.value > 0 && (
        <p class="door-alarm" role="alert" data-refused-undos={refusedUndos.value}>
          {t('door.undo.refused', { count: refusedUndos.value })}
        </p>
      )}
      {undeliverableCount.value > 0 && (
        <p class="door-facts" data-undeliverable={undeliverableCount.value}>
          {t('door.undeliverable', { count: undeliverableCount.value })}
        </p>
      )}
      {homeless.value.length > 0 && (
        <p class="door-alarm" role="alert" data-homeless={homeless.value.length}>
          {t('door.homeless', { count: homeless.value.length })}
        </p>
      )}
    </div>
  );
};
