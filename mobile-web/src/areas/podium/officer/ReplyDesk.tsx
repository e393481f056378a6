import { useState } from 'preact/hooks';
import { type OnReply, onFloor, type PodiumView, type RepliesAtPodium } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import type { PodiumFeed } from '../../../live/podium/feed';
import { limitDigits } from '../../../live/podium/statement';
import { Button } from '../../../ui/button/Button';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { actsOn, type Wanted } from '../acts';
import { type ReplyActs, useReplyActs } from './useReplyActs';

interface DeskProps {
  view: PodiumView;
  path: string;
  feed: PodiumFeed;
  device: string | undefined;
  /** Another device presides. */
  locked: boolean;
}

/** The rights of reply, after the list's speakers of the day (L20): who waits, and the acts with who replies. */
export const ReplyDesk = ({ view, path, feed, device, locked }: DeskProps) => {
  const { replies } = view;
  const taken = (after?: PodiumView) => (after ? feed.take(after) : feed.ask());
  const acts = useReplyActs(path, replies?.version ?? 0, taken, device);
  if (!replies || (!replies.now && replies.waiting.length === 0 && !replies.undo)) return null;
  return (
    <section class="coming replies" aria-label={t('podium.reply.title')}>
      <h2>{t('podium.reply.title')}</h2>
      <ErrorSummary problem={acts.problem} newest={acts.drop} />
      <Queue replies={replies} />
      <div class="controls">
        {replies.now && <OnIt now={replies.now} acts={acts} locked={locked} />}
        <Call view={view} replies={replies} acts={acts} locked={locked} />
        <Undo replies={replies} acts={acts} locked={locked || Boolean(view.now)} />
      </div>
    </section>
  );
};

const Queue = ({ replies: { waiting, remaining } }: { replies: RepliesAtPodium }) => (
  <>
    {waiting.length > 0 && (
      <ol class="coming-list">
        {waiting.map(one => (
          <li key={one.reply}>
            <strong>
              <EntityName entity={one.entity} />
            </strong>
            {one.speaker && <PersonName name={one.speaker.name} honorific={one.speaker.honorific} />}
            <span class="muted">
              {t('podium.reply.which', { which: String(one.which) })} ·{' '}
              {t('podium.limit', { limit: limitDigits(one.limit ?? 0) })}
            </span>
          </li>
        ))}
      </ol>
    )}
    <p class="muted">{t('podium.reply.remaining', { count: remaining })}</p>
  </>
);

interface ActsProps {
  acts: ReplyActs;
  locked: boolean;
}

const OnIt = ({ now, acts, locked }: ActsProps & { now: OnReply }) => (
  <>
    {actsOn(now).map((act, index) => (
      <Button
        key={act}
        busy={acts.busy}
        disabled={locked}
        kind={index === 0 ? 'primary' : 'secondary'}
        onClick={() => acts.send({ act, reply: now.reply })}
      >
        {t(`podium.act.${act}`)}
      </Button>
    ))}
    {now.state === 'speaking' && (
      <Button
        busy={acts.busy}
        disabled={locked}
        kind="secondary"
        onClick={() => acts.send({ act: 'extra-time', reply: now.reply, seconds: 60 })}
      >
        {t('podium.extra', { minutes: 1 })}
      </Button>
    )}
  </>
);

/** Calls the next reply; while speakers of the list remain, with the reason that the record keeps (X3). */
const Call = ({
  view,
  replies,
  acts,
  locked,
}: ActsProps & { view: PodiumView; replies: RepliesAtPodium }) => {
  const [asked, setAsked] = useState(false);
  const next = replies.waiting[0];
  if (onFloor(view) || !next) return null;
  const early = view.remaining > 0;
  const call = (reason?: string) => acts.send({ act: 'call', reply: next.reply, reason });
  return (
    <>
      <Button
        busy={acts.busy}
        disabled={locked}
        kind={early ? 'secondary' : 'primary'}
        onClick={() => (early ? setAsked(true) : call())}
      >
        <span>
          {t('podium.reply.call')} <EntityName entity={next.entity} />
        </span>
      </Button>
      <ReasonDialog
        open={asked}
        title={t('podium.reply.early.title')}
        lead={t('podium.remaining', { count: view.remaining })}
        action={t('podium.act.call')}
        send={call}
        onClose={() => setAsked(false)}
      />
    </>
  );
};

const Undo = ({ replies: { undo }, acts, locked }: ActsProps & { replies: RepliesAtPodium }) =>
  undo ? (
    <Button
      busy={acts.busy}
      disabled={locked}
      kind="secondary"
      onClick={() => acts.send({ act: 'undo', reply: undo.reply })}
    >
      <span>
        {t('podium.act.undo')}: {t(`podium.last.${undo.act as Wanted['act']}`, { entity: undo.entity.name })}
      </span>
    </Button>
  ) : null;
