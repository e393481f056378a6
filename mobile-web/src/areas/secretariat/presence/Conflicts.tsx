import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { Notice } from '../../../ui/notice/Notice';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { Page } from '../frame/types';
import type { Conflict } from './types';
import { Who } from './Who';

/** Two admissions of one badge, kept until somebody says what happened (B7). */
export const Conflicts = ({ meeting, zone, count }: { meeting: string; zone: string; count: number }) => {
  const conflicts = useResource(`conflicts ${meeting} ${count}`, () =>
    api.get<Page<Conflict>>(`/meetings/${meeting}/conflicts`),
  );
  return (
    <Notice tone="warn" title={t('secretariat.presence.conflicts', { count })}>
      <p>{t('secretariat.conflicts.lead')}</p>
      <Loaded resource={conflicts}>
        {({ items }) => (
          <List label={t('secretariat.conflicts.title')}>
            {items.filter(open).map(conflict => (
              <ConflictLine
                key={conflict.id}
                conflict={conflict}
                meeting={meeting}
                zone={zone}
                resolved={conflicts.reload}
              />
            ))}
          </List>
        )}
      </Loaded>
    </Notice>
  );
};

const open = (conflict: Conflict): boolean => !conflict.resolvedAt;

const ConflictLine = ({
  conflict,
  meeting,
  zone,
  resolved,
}: {
  conflict: Conflict;
  meeting: string;
  zone: string;
  resolved: () => void;
}) => {
  const [asking, setAsking] = useState(false);
  const resolve = async (reason: string) => {
    await api.post(`/meetings/${meeting}/conflicts/${conflict.id}/resolution`, { reason });
    toast(t('secretariat.conflicts.resolved'));
    resolved();
  };
  return (
    <ListItem
      aside={
        <Button kind="secondary" onClick={() => setAsking(true)}>
          {t('secretariat.conflicts.resolve')}
        </Button>
      }
    >
      <Who scan={conflict} />
      {[conflict.first, conflict].map(
        scan =>
          scan && (
            <span key={scan.at} class="small">
              <bdi class="numbers">{clockTime(scan.at, zone)}</bdi> <bdi>{scan.gate}</bdi>
            </span>
          ),
      )}
      <ReasonDialog
        open={asking}
        title={t('secretariat.conflicts.resolveTitle')}
        action={t('secretariat.conflicts.resolve')}
        send={resolve}
        onClose={() => setAsking(false)}
      />
    </ListItem>
  );
};
