import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { Activation } from './types';

const TOPICS = [
  'badges.activation-changed',
  'badges.collection-changed',
  'badges.badge-issued',
  'badges.badge-revoked',
];

/** Whether badges are active once collected (B4): said, and switched for a reason. */
export const ActivationCard = ({ meeting }: { meeting: string }) => {
  const path = `/meetings/${meeting}/badge-activation`;
  const setting = useResource(path, () => api.get<Activation>(path));
  useLive(meeting, TOPICS, setting.reload);
  return (
    <Card title={t('prints.activation.title')}>
      <p class="muted">{t('prints.activation.lead')}</p>
      <Loaded resource={setting}>
        {value => <Setting path={path} value={value} changed={setting.reload} />}
      </Loaded>
    </Card>
  );
};

const Setting = ({ path, value, changed }: { path: string; value: Activation; changed: () => void }) => {
  const [asking, setAsking] = useState(false);
  const { onceCollected, waiting } = value;
  const action = t(onceCollected ? 'prints.activation.switchOff' : 'prints.activation.switchOn');
  const send = async (reason: string) => {
    await api.put(path, { onceCollected: !onceCollected, reason });
    toast(t('prints.activation.changed'));
    changed();
  };
  return (
    <>
      <p>
        <strong>{t(onceCollected ? 'prints.activation.on' : 'prints.activation.off')}</strong>{' '}
        {t('prints.activation.waiting', { count: waiting })}
      </p>
      <div class="row">
        <Button kind="secondary" onClick={() => setAsking(true)}>
          {action}
        </Button>
      </div>
      <ReasonDialog
        open={asking}
        title={action}
        lead={
          onceCollected ? t('prints.activation.offLead') : t('prints.activation.onLead', { count: waiting })
        }
        action={action}
        send={send}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
