import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t, tOr } from '../../../i18n/catalogue';
import { clockTime, dayAndTime, dayKey, type Instant } from '../../../i18n/times';
import { useFollowed } from '../../../live/useFollowed';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { Failure } from '../../../ui/state/Failure';
import type { Page } from '../frame/types';
import { TakenBack } from './TakenBack';
import { PRESENCE_TOPICS } from './topics';
import type { Override } from './types';
import { Who } from './Who';

/** Whom supervisors admitted against the rules, and why: today, by the meeting's clock, and before (B10, X3). */
export const Overrides = ({ meeting, zone, now }: { meeting: string; zone: string; now: Instant }) => {
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
  const isToday = ({ at }: Override) => dayKey(at, zone) === dayKey(now, zone);
  const all = overrides.value.items;
  const [today, before] = [all.filter(isToday), all.filter(each => !isToday(each))];
  const shown = { meeting, zone, reload: overrides.reload };
  return (
    <Card title={t('secretariat.overrides.title')}>
      <p class="muted">{t('secretariat.overrides.lead')}</p>
      <Listed
        {...shown}
        label={t('secretariat.overrides.today', { count: today.length })}
        items={today}
        time={clockTime}
      />
      <Listed
        {...shown}
        label={t('secretariat.overrides.earlier', { count: before.length })}
        items={before}
        time={dayAndTime}
      />
    </Card>
  );
};

/** The label counts what stands below it, those that were taken back or not accepted among them. */
const Listed = ({
  label,
  items,
  time,
  meeting,
  zone,
  reload,
}: {
  label: string;
  items: Override[];
  time: (at: Instant, zone: string) => string;
  meeting: string;
  zone: string;
  reload: () => void;
}) => {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{label}</h3>
      <List label={label}>
        {items.map(each => (
          <ListItem key={each.id}>
            <Who scan={each} />
            <span>
              <bdi>{why(each)}</bdi>
            </span>
            <span class="muted small">
              {time(each.at, zone)} · <bdi>{each.gate}</bdi> · <bdi>{each.device}</bdi>
              {each.refused && ` · ${t('secretariat.overrides.said', { verdict: name(each.refused) })}`}
              {became(each) && ` · ${became(each)}`}
            </span>
            {each.takenBackAt && (
              <TakenBack
                {...{ meeting, zone, act: each.id, time: each.takenBackAt, counts: counts(each) }}
                undone={reload}
              />
            )}
          </ListItem>
        ))}
      </List>
    </>
  );
};

/** One that was chosen with a press in the reader's language; words of somebody's own as they were written. */
const why = ({ reason, reasonCode }: Override): string =>
  reasonCode ? tOr(`secretariat.overrides.reason.${reasonCode}`, reason) : reason;

const counts = ({ verdict, undoneAt }: Override): boolean => verdict === 'admitted' && !undoneAt;

const name = (verdict: string): string => tOr(`secretariat.verdict.${verdict}`, verdict);

/** What there is to say besides that somebody was admitted. */
const became = ({ verdict, undoneAt }: Override): string | undefined => {
  if (!verdict) return t('secretariat.overrides.late');
  if (undoneAt) return t('secretariat.overrides.undone');
  return verdict === 'admitted' ? undefined : t('secretariat.overrides.disputed', { verdict: name(verdict) });
};
