import { useEffect, useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { toast } from '../../../ui/toast/Toast';
import { device } from '../store/device';
import { head } from '../store/roll';
import { markUndone, pendingCount, recentScans, type StoredScan } from '../store/scans';
import { forgetUndo } from '../store/undos';
import { sync } from '../sync/sync';
import { SheetDialog } from './SheetDialog';
import { verdictName } from './VerdictScreen';

const SHOWN = 20;

/** The latest scans of this phone; a supervisor may undo an admission, with a reason (B10). */
export const RecentSheet = ({ close }: { close: () => void }) => {
  const [scans, setScans] = useState<StoredScan[]>();
  const [undoing, setUndoing] = useState<StoredScan>();
  const waiting = pendingCount.value;
  const look = () => recentScans(SHOWN).then(setScans);
  useEffect(() => {
    void recentScans(SHOWN).then(setScans);
  }, [waiting]);
  const undo = async (reason: string) => {
    const scan = undoing!;
    const own = device.value!;
    await api.post(`/meetings/${own.meeting}/check-ins/${scan.id}/undo`, { reason }, { bearer: own.token });
    await forgetUndo(scan.id); // that of the phone itself, if the server would not have it
    await markUndone(scan.id);
    toast(t('door.undo.done'));
    await Promise.all([look(), sync()]);
  };
  return (
    <SheetDialog title={t('door.recent.title')} close={close}>
      {scans?.length === 0 && <p class="muted">{t('door.recent.none')}</p>}
      <List label={t('door.recent.title')}>
        {scans?.map(scan => (
          <RecentLine key={scan.id} scan={scan} undo={() => setUndoing(scan)} />
        ))}
      </List>
      <ReasonDialog
        open={Boolean(undoing)}
        danger
        title={t('door.undo.title')}
        lead={t('door.undo.lead')}
        action={t('door.undo.act')}
        send={undo}
        onClose={() => setUndoing(undefined)}
      />
    </SheetDialog>
  );
};

const undoable = (scan: StoredScan): boolean =>
  device.value?.role === 'door-supervisor' &&
  !scan.pending &&
  !scan.undone &&
  (scan.answered ?? scan.decided) === 'admitted';

const RecentLine = ({ scan, undo }: { scan: StoredScan; undo: () => void }) => {
  const verdict = scan.answered ?? scan.decided;
  const at = new Date(Date.parse(scan.at) + scan.offset).toISOString();
  return (
    <ListItem
      aside={
        undoable(scan) && (
          <Button kind="secondary" onClick={undo}>
            {t('door.undo.act')}
          </Button>
        )
      }
    >
      <strong>
        <bdi>{scan.person?.displayName ?? '—'}</bdi>
      </strong>
      <span class="muted small">
        <bdi class="numbers">{clockTime(at, head.value?.zone ?? 'UTC')}</bdi> ·{' '}
        {verdictName({ verdict, direction: scan.direction, overridden: Boolean(scan.overrides) })}
        {scan.pending === 1 && ` · ${t('door.recent.waiting')}`}
        {scan.refused && ` · ${t('door.recent.refused')}`}
        {scan.late && ` · ${t('door.recent.late')}`}
        {scan.notUndone !== undefined && ` · ${t('door.recent.notUndone')}`}
        {scan.undone && ` · ${t('door.recent.undone')}`}
      </span>
      {scan.notUndone !== undefined && (
        <span class="small">
          <bdi>{scan.notUndone}</bdi> {!undoable(scan) && t('door.undo.ask')}
        </span>
      )}
    </ListItem>
  );
};
