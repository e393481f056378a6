import { meetings } from '../../../api/meetings';
import { REPLY_TOPICS, type Reply, replies } from '../../../api/replies';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { calendarDays } from '../../../i18n/times';
import { limitDigits } from '../../../live/podium/statement';
import { usePodium } from '../../../live/podium/usePodium';
import { useFollowed } from '../../../live/useFollowed';
import { Card } from '../../../ui/card/Card';
import { EntityName } from '../../../ui/names/PersonName';
import { StatusTag } from '../../../ui/status/StatusTag';
import { OwnClock } from './OwnClock';

/** The speaker's own rights of reply: when about, how long, and the clock while they are given (L20). */
export const OwnReplies = ({ parameters: { meeting = '' } }: { parameters: Parameters }) => {
  const read = useResource(`my replies ${meeting}`, () =>
    Promise.all([replies.mine(meeting), meetings.get(meeting)]),
  );
  useFollowed(meeting, REPLY_TOPICS, read.reload);
  if (read.state !== 'ready') return null;
  const [{ items }, found] = read.value;
  return (
    <>
      {items.map(reply => (
        <OwnReply key={reply.id} reply={reply} meeting={meeting} place={inLanguage(found.city)} />
      ))}
    </>
  );
};

/** One of them, as the podium has it at this second. */
const OwnReply = ({ reply, meeting, place }: { reply: Reply; meeting: string; place: string }) => {
  const feed = usePodium(meeting, reply.list);
  const now = feed?.view.value?.replies?.now;
  const mine = now?.reply === reply.id ? now : undefined;
  const state = mine?.state ?? reply.state;
  return (
    <Card title={t('replies.title')}>
      <div class="row">
        <EntityName entity={reply.entity} />
        <StatusTag state={state} />
      </div>
      <p>
        {t('replies.which', { which: String(reply.which) })} · {calendarDays(reply.day, reply.day)} · {place}
      </p>
      <p>
        <bdi>{t('replies.limit', { limit: limitDigits(mine?.limit ?? reply.limit) })}</bdi>
      </p>
      {state === 'inscribed' && (
        <p>
          {t('replies.ahead', { count: reply.ahead ?? 0 })} ·{' '}
          {t('replies.before', { count: reply.speakersBefore })}
        </p>
      )}
      {feed && state === 'speaking' && mine && <OwnClock feed={feed} />}
    </Card>
  );
};
