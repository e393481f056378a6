import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t, tOr } from '../../../i18n/catalogue';
import { dayAndTime } from '../../../i18n/times';
import { useFollowed } from '../../../live/useFollowed';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { Failure } from '../../../ui/state/Failure';
import type { Page } from '../frame/types';
import { TakenBack } from './TakenBack';
import { PRESENCE_TOPICS } from './topics';
import type { Override } from './types';
import { Who } from './Who';

/** Whom supervisors admitted against the rules, and why (B10, X3). */
export const Overrides = ({ meeting, zone, count }: { meeting: string; zone: string; count: number }) => {
  const overrides = useResource(`overrides ${meeting}`, () =>
    api.get<Page<Override>>(`/meetings/${meeting}/overrides`),
  );
  useFollowed(meeting, PRESENCE_TOPICS, overrides.reload);
  if (overrides.state === 'failed') {
    return (
      <Card title={t('secretariat.overrides.title')}>
        <Failure problem={overrides.problem} reload={overrides.reload} />
      </Card>
    );
  }
  if (overrides.state !== 'ready' || overrides.value.items.length === 0) return null;
  return (
    <Card title={t('secretariat.overrides.title')}>
      <p class="muted">{t('secretariat.overrides.lead', { count })}</p>
      <List label={t('secretariat.overrides.title')}>
        {overrides.value.items.map(each => (
          <ListItem key={each.id}>
            <Who scan={each} />
            <span>
              <bdi>{each.reason}</bdi>
            </span>
            <span class="muted small">
              {dayAndTime(each.at, zone)} · <bdi>{each.gate}</bdi> · <bdi>{each.device}</bdi>
              {each.refused && ` · ${name(each.refused)}`}
              {became(each) && ` · ${became(each)}`}
            </span>
            {each.takenBackAt && (
              <TakenBack
                {...{ meeting, zone, act: each.id, time: each.takenBackAt, counts: counts(each) }}
                undone={overrides.reload}
              />
            )}
          </ListItem>
        ))}
      </List>
    </Card>
  );
};

const counts = ({ verdict, undoneAt }: Override): boolean => verdict === 'admitted' && !undoneAt;

const name = (verdict: string): string => tOr(`secretariat.verdict.${verdict}`, verdict);

/** What there is to say besides that somebody was admitted. */
const became = ({ verdict, undoneAt }: Override): string | undefined => {
  if (!verdict) return t('secretariat.overrides.late');
  if (undoneAt) return t('secretariat.overrides.undone');
  return verdict === 'admitted' ? undefined : t('secretariat.overrides.disputed', { verdict: name(verdict) });
};
