import { useState } from 'preact/hooks';
import { type OnReply, onFloor, type PodiumView, type RepliesAtPodium } from '../../../api/podium';
import { t } from '../../../i18n/catalogue';
import { limitDigits } from '../../../live/podium/statement';
import { Button } from '../../../ui/button/Button';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { actsOn, type Wanted } from '../acts';
import { SHOWN } from '../parts/Replies';
import { ReplyRefusal } from './ReplyRefusal';
import type { ReplyActs } from './useReplyActs';

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
  if (!replies.now && replies.waiting.length === 0 && !replies.undo && !acts.refused) return null;
  return (
    <section class="reply-acts" aria-label={t('podium.reply.title')}>
      <ReplyRefusal acts={acts} view={view} version={replies.version} />
      <div class="controls">
        {replies.now && <OnIt now={replies.now} acts={acts} locked={locked} />}
        <Call view={view} replies={replies} acts={acts} locked={locked} />
        {!replies.now && <Undo replies={replies} acts={acts} locked={locked || Boolean(view.now)} />}
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

/** Always in sight while a reply has the floor: takes back the last act with it and says which. */
export const ReplyUndoBar = ({ view: { replies }, acts, locked }: DeskProps) => {
  const undo = replies?.undo;
  return (
    <div class="undo">
      <Button
        kind="secondary"
        busy={acts.busy}
        disabled={locked || !undo}
        onClick={() => undo && acts.send({ act: 'undo', reply: undo.reply, undoes: undo.act })}
      >
        {t('podium.act.undo')}
      </Button>
      <span class="undo-what">
        {undo
          ? t(`podium.last.${undo.act as Wanted['act']}`, { entity: undo.entity.name })
          : t('podium.undo.none')}
      </span>
    </div>
  );
};

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
        {t('podium.act.undo')}: {t(`podium.last.${undo.act as Wanted['act']}`, { entity: undo.entity.name })}
      </span>
    </Button>
  ) : null;
