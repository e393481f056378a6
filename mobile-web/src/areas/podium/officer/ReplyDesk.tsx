import { useState } from 'preact/hooks';
import { onFloor, type PodiumView, type RepliesAtPodium } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { limitDigits } from '../../../live/podium/statement';
import { Button } from '../../../ui/button/Button';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { SHOWN } from '../parts/Replies';
import { ActButtons, LastActBar, lastAct } from './ActButtons';
import { ReplyRefusal } from './ReplyRefusal';
import type { ReplyActs } from './useReplyActs';

const EXTRA = [1];

interface DeskProps {
  view: PodiumView;
  acts: ReplyActs;
  /** Another device presides. */
  locked: boolean;
}

/** What may be done with the rights of reply, after the list's speakers of the day (L20). */
export const ReplyControls = ({ view, acts, locked }: DeskProps) => {
  const { replies } = view;
  if (!replies) return null;
  const { now } = replies;
  if (!now && replies.waiting.length === 0 && !replies.undo && !acts.refused) return null;
  return (
    <section class="reply-acts" aria-label={t('podium.reply.title')}>
      <ReplyRefusal acts={acts} view={view} version={replies.version} />
      <div class="controls">
        {now && (
          <ActButtons
            now={now}
            minutes={EXTRA}
            busy={acts.busy}
            locked={locked}
            press={(act, seconds) => acts.send({ act, reply: now.reply, seconds })}
          />
        )}
        <Call view={view} replies={replies} acts={acts} locked={locked} />
        {!now && <Undo replies={replies} acts={acts} locked={locked || Boolean(view.now)} />}
      </div>
    </section>
  );
};

/** Who replies next, and how many wait. */
export const ReplyQueue = ({ replies }: { replies: RepliesAtPodium | undefined }) => {
  if (!replies || (!replies.now && replies.waiting.length === 0)) return null;
  return (
    <section class="coming">
      <h2>{t('podium.reply.title')}</h2>
      {replies.waiting.length > 0 && (
        <ol class="coming-list">
          {replies.waiting.slice(0, SHOWN).map(one => (
            <li key={one.reply}>
              <strong>
                <EntityName entity={one.entity} />
              </strong>
              {one.speaker && <PersonName name={one.speaker.name} honorific={one.speaker.honorific} />}
              <span class="muted">{t('podium.reply.which', { which: String(one.which) })}</span>
              <span class="muted">{t('podium.limit', { limit: limitDigits(one.limit ?? 0) })}</span>
            </li>
          ))}
        </ol>
      )}
      <p class="muted">{t('podium.reply.remaining', { count: replies.remaining })}</p>
    </section>
  );
};

/** While a reply has the floor: takes back the last act with it. */
export const ReplyUndoBar = ({ view: { replies }, acts, locked }: DeskProps) => (
  <LastActBar
    undo={replies?.undo}
    busy={acts.busy}
    locked={locked}
    press={undo => acts.send({ act: 'undo', reply: undo.reply, undoes: undo.act })}
  />
);

interface ActsProps {
  acts: ReplyActs;
  locked: boolean;
}

/** Calls the next reply; while speakers of the list remain on its day, with the reason that the record keeps (X3). */
const Call = ({
  view,
  replies,
  acts,
  locked,
}: ActsProps & { view: PodiumView; replies: RepliesAtPodium }) => {
  const [asked, setAsked] = useState(false);
  const next = replies.waiting[0];
  if (onFloor(view) || !next) return null;
  const early = replies.speakersBefore > 0;
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
        lead={t('podium.remaining', { count: replies.speakersBefore })}
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
      onClick={() => acts.send({ act: 'undo', reply: undo.reply, undoes: undo.act })}
    >
      <span>
        {t('podium.act.undo')}: {lastAct(undo)}
      </span>
    </Button>
  ) : null;
