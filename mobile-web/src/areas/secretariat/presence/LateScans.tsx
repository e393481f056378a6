import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t, tOr } from '../../../i18n/catalogue';
import { dayAndTime } from '../../../i18n/times';
import { useLive } from '../../../live/useLive';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { Failure } from '../../../ui/state/Failure';
import type { Page } from '../frame/types';
import { TakenBack } from './TakenBack';
import type { LateScan } from './types';
import { Who } from './Who';

/** What phones handed in after their access had ended: it counts for nothing, and nothing is lost (B7). */
export const LateScans = ({ meeting, zone }: { meeting: string; zone: string }) => {
  const late = useResource(`late-scans ${meeting}`, () =>
    api.get<Page<LateScan>>(`/meetings/${meeting}/late-scans`),
  );
  useLive(meeting, ['checkin.presence-changed'], late.reload);
  if (late.state === 'failed') {
    return (
      <Card title={t('secretariat.handedIn.title')}>
        <Failure problem={late.problem} reload={late.reload} />
      </Card>
    );
  }
  if (late.state !== 'ready' || late.value.items.length === 0) return null;
  return (
    <Card title={t('secretariat.handedIn.title')}>
      <p class="muted">{t('secretariat.handedIn.lead')}</p>
      <List label={t('secretariat.handedIn.title')}>
        {late.value.items.map(scan => (
          <ListItem key={scan.id}>
            <Who scan={scan} />
            <span class="muted small">
              {dayAndTime(scan.at, zone)} · <bdi>{scan.gate}</bdi> · <bdi>{scan.device}</bdi>
              {scan.decided && ` · ${tOr(`secretariat.verdict.${scan.decided}`, scan.decided)}`}
            </span>
            {scan.undoneAt && (
              <TakenBack
                {...{ meeting, zone, act: scan.id, time: scan.undoneAt, counts: scan.counts }}
                undone={late.reload}
              />
            )}
          </ListItem>
        ))}
      </List>
    </Card>
  );
};
