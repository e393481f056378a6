import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { type Reply, type ReplyQueue, replies } from '../../../api/replies';
import { t } from '../../../i18n/catalogue';
import { calendarDays } from '../../../i18n/times';
import { limitDigits } from '../../../live/podium/statement';
import { Button } from '../../../ui/button/Button';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { StatusTag } from '../../../ui/status/StatusTag';
import { toast } from '../../../ui/toast/Toast';
import type { Scope } from '../frame';
import { ChangeReply } from './ChangeReply';
import { MissedOfReply } from './MissedOfReply';
import { statementOf } from './Subject';

const WAITING = ['inscribed', 'called', 'speaking'];

/** Which of the two, its limit, and what is heard before it. */
export const ReplyFacts = ({ reply }: { reply: Reply }) => (
  <>
    <span class="muted small">
      {t('replies.which', { which: String(reply.which) })} · {calendarDays(reply.day, reply.day)} ·{' '}
      <bdi>{t('replies.limit', { limit: limitDigits(reply.limit) })}</bdi>
    </span>
    {reply.state === 'inscribed' && (
      <span class="small">
        {t('replies.ahead', { count: reply.ahead ?? 0 })} ·{' '}
        {t('replies.before', { count: reply.speakersBefore })}
      </span>
    )}
  </>
);

export const ReplySpeaker = ({ reply: { speaker } }: { reply: Reply }) =>
  speaker ? (
    <span>
      <PersonName name={speaker.name} honorific={speaker.honorific} />
    </span>
  ) : (
    t('core.speaker.tbc')
  );

/** To which statement it replies, and the remark; for those only who may know it. */
export const ReplyAbout = ({ reply: { about } }: { reply: Reply }) => (
  <>
    {about?.entity && (
      <span class="small">
        {t('replies.to')}: <bdi>{statementOf(about.entity, about.group)}</bdi>
      </span>
    )}
    {about?.remark && (
      <span class="small">
        <bdi>{about.remark}</bdi>
      </span>
    )}
  </>
);

interface OwnProps {
  reply: Reply;
  scope: Scope;
  /** The list is: only then are there statements to reply to. */
  published: boolean;
  changed: () => void;
}

/** One reply of the own delegation with its receipt; withdrawn until it is called. */
export const OwnReply = ({ reply, scope, published, changed }: OwnProps) => {
  const [changing, setChanging] = useState(false);
  // The version that was seen when asking: the page behind follows every change (L22).
  const [asked, setAsked] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const withdraw = async (version: number) => {
    setAsked(undefined);
    try {
      await replies.withdraw(scope.meeting.code, reply, version);
      toast(t('replies.withdrawn'));
      setProblem(undefined);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    changed();
  };
  return (
    <section class="stack" aria-label={t('replies.receipt', { receipt: reply.receipt })}>
      <div class="row">
        <strong>{t('replies.receipt', { receipt: reply.receipt })}</strong>
        <StatusTag state={reply.state} />
      </div>
      <ReplySpeaker reply={reply} />
      {reply.state !== 'withdrawn' && <ReplyFacts reply={reply} />}
      <ReplyAbout reply={reply} />
      <ErrorSummary problem={problem} newest={() => setProblem(undefined)}>
        <MissedOfReply
          scope={scope}
          reply={reply}
          published={published}
          problem={problem}
          apply={() => withdraw(problem?.version ?? reply.version)}
        />
      </ErrorSummary>
      {changing && (
        <ChangeReply
          scope={scope}
          reply={reply}
          published={published}
          changed={changed}
          close={() => setChanging(false)}
        />
      )}
      {reply.state === 'inscribed' && !changing && (
        <div class="row">
          <Button kind="secondary" onClick={() => setChanging(true)}>
            {t('replies.change')}
          </Button>
          <Button kind="secondary" onClick={() => setAsked(reply.version)}>
            {t('replies.withdraw')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asked !== undefined}
        danger
        title={t('replies.withdraw.ask', { receipt: reply.receipt })}
        action={t('replies.withdraw')}
        onCancel={() => setAsked(undefined)}
        onConfirm={() => withdraw(asked ?? reply.version)}
      >
        <p>{t('replies.withdraw.lead')}</p>
      </ConfirmDialog>
    </section>
  );
};

/** Who is still to reply, in order. */
export const QueueOf = ({ queue, own }: { queue: ReplyQueue; own?: string }) => {
  const waiting = queue.items.filter(({ state }) => WAITING.includes(state));
  if (waiting.length === 0) return <p class="muted">{t('replies.none')}</p>;
  return (
    <>
      <h3>{t('replies.queue')}</h3>
      <ol class="reply-queue">
        {waiting.map(reply => (
          <li key={reply.id}>
            {reply.delegation === own ? (
              <strong>
                <EntityName entity={reply.entity} />
              </strong>
            ) : (
              <span>
                <EntityName entity={reply.entity} />
              </span>
            )}
            <span class="muted small">
              {t('replies.which', { which: String(reply.which) })} · {calendarDays(reply.day, reply.day)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
};
