import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Notice } from '../../../ui/notice/Notice';
import { lookForUpdate, takeUpdate, updateRefused, waitingUpdate } from '../enrol/update';
import { RehearsalSheet } from '../rehearsal/RehearsalSheet';
import { prepareSound, tell } from '../scan/feedback';
import { isMuted, sound } from '../scan/settings';
import { leaveDevice } from '../store/device';
import { pendingCount } from '../store/scans';
import { sync } from '../sync/sync';
import { SheetDialog } from './SheetDialog';

/** What is done before the doors open and after they close: rehearse, sound, a new version, sign out. */
export const StartTools = () => {
  const [rehearsing, setRehearsing] = useState(false);
  return (
    <div class="door-tools">
      <NewVersion />
      <Button wide kind="secondary" onClick={() => setRehearsing(true)}>
        {t('door.rehearse.act')}
      </Button>
      <SoundSwitch />
      <Leave />
      {rehearsing && <RehearsalSheet close={() => setRehearsing(false)} />}
    </div>
  );
};

const SoundSwitch = () => {
  const change = (on: boolean) => {
    sound.set(on ? 'on' : 'off');
    prepareSound();
    tell('admitted');
  };
  return (
    <label class="choice">
      <input type="checkbox" checked={!isMuted()} onChange={event => change(event.currentTarget.checked)} />
      <span>{t('door.sound.label')}</span>
    </label>
  );
};

/** Taken over by a press, and never while scans wait: what is half sent is finished by the version that began it. */
const NewVersion = () => {
  useEffect(lookForUpdate, []);
  if (!waitingUpdate.value) return null;
  const sent = pendingCount.value === 0;
  return (
    <Notice tone="info">
      <p data-update={sent ? 'ready' : 'waiting'}>{t('door.update.ready')}</p>
      {!sent && <p>{t('door.update.wait')}</p>}
      {updateRefused.value && <p>{t('door.update.windows')}</p>}
      {sent && <Button onClick={takeUpdate}>{t('door.update.act')}</Button>}
    </Notice>
  );
};

/** Asks, also when everything is sent: the phone forgets whom it knows. */
const Leave = () => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('door.leave.act')}
      </Button>
      {asking && <LeaveSheet close={() => setAsking(false)} />}
    </>
  );
};

const LeaveSheet = ({ close }: { close: () => void }) => {
  const waiting = pendingCount.value;
  const leave = async () => {
    await leaveDevice();
    await sync();
  };
  return (
    <SheetDialog title={t('door.leave.title')} close={close}>
      <p>{t('door.leave.lead')}</p>
      {waiting > 0 && (
        <Notice tone="warn">
          <p data-leave-pending={waiting}>{t('door.leave.pending', { count: waiting })}</p>
        </Notice>
      )}
      {waiting > 0 && (
        <Button wide kind="secondary" onClick={sync}>
          {t('door.send')}
        </Button>
      )}
      <Button wide kind="danger" onClick={leave}>
        {t('door.leave.act')}
      </Button>
      <Button wide kind="secondary" onClick={close}>
        {t('core.form.goBack')}
      </Button>
    </SheetDialog>
  );
};
