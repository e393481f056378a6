import { useRef, useState } from 'preact/hooks';
import { api, newKey } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { Progress } from '../../../ui/progress/Progress';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { Page } from '../frame/types';
import type { BadgeKey } from './types';

/** The keys that sign badge codes: the next one, and the end of one that somebody else may have (B2). */
export const BadgeKeys = ({ meeting }: { meeting: string }) => {
  const path = `/meetings/${meeting}/badge-keys`;
  const keys = useResource(path, () => api.get<Page<BadgeKey>>(path));
  const [asking, setAsking] = useState(false);
  const key = useRef(newKey());
  useLive(meeting, ['badges.key-made', 'badges.key-withdrawn'], keys.reload);
  const make = async (reason: string) => {
    await api.post(path, { reason }, { idempotencyKey: key.current });
    key.current = newKey();
    toast(t('secretariat.keys.made'));
    keys.reload();
  };
  return (
    <Card title={t('secretariat.keys.title')}>
      <p class="muted">{t('secretariat.keys.lead')}</p>
      <Loaded resource={keys}>
        {({ items }) => (
          <>
            {items.length === 0 && <p class="muted">{t('secretariat.keys.none')}</p>}
            {items.length > 0 && (
              <List label={t('secretariat.keys.title')}>
                {items.map(key => (
                  <KeyLine key={key.key} known={key} path={path} changed={keys.reload} />
                ))}
              </List>
            )}
            {items.length > 0 && (
              <div class="row">
                <Button kind="secondary" onClick={() => setAsking(true)}>
                  {t('secretariat.keys.make')}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      <ReasonDialog
        open={asking}
        title={t('secretariat.keys.make')}
        lead={t('secretariat.keys.makeLead')}
        action={t('secretariat.keys.make')}
        send={make}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
};

interface Step {
  replaced: number;
  left: number;
}

const KeyLine = ({ known, path, changed }: { known: BadgeKey; path: string; changed: () => void }) => {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<number>();
  const name = t('secretariat.keys.name', { key: known.key });
  const act = known.badges > 0 ? 'replace' : 'withdraw';
  // Some at a time: what an interruption leaves undone is still there to be replaced.
  const replace = async (reason: string) => {
    try {
      for (let left = known.badges, sum = 0; left > 0; ) {
        const step = await api.post<Step>(`${path}/${known.key}/replacements`, { reason });
        sum += step.replaced;
        left = step.replaced > 0 ? step.left : 0;
        setDone(sum);
      }
      toast(t('secretariat.keys.replaced'));
    } finally {
      setDone(undefined);
      changed();
    }
  };
  const withdraw = async (reason: string) => {
    await api.post(`${path}/${known.key}/withdrawal`, { reason });
    toast(t('secretariat.keys.gone'));
    changed();
  };
  return (
    <ListItem
      aside={
        known.state === 'retired' && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t(`secretariat.keys.${act}`)}
            <span class="visually-hidden"> {name}</span>
          </Button>
        )
      }
    >
      <strong>{name}</strong>
      <span class="muted small">
        {t(`secretariat.keys.${known.state}`)} · {t('secretariat.keys.badges', { count: known.badges })}
      </span>
      <ReasonDialog
        open={asking}
        danger
        title={`${name}: ${t(`secretariat.keys.${act}`)}`}
        lead={
          act === 'replace'
            ? t('secretariat.keys.replaceLead', { count: known.badges })
            : t('secretariat.keys.withdrawLead')
        }
        action={t(`secretariat.keys.${act}`)}
        send={act === 'replace' ? replace : withdraw}
        onClose={() => setAsking(false)}
      >
        {done !== undefined && (
          <Progress label={t('secretariat.keys.replace')} done={done} of={known.badges} />
        )}
      </ReasonDialog>
    </ListItem>
  );
};
