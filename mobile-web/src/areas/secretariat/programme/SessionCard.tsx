import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { lazyPage } from '../../../app/lazyPage';
import { direction, t, tOr } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Button, ButtonLink } from '../../../ui/button/Button';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { StatusTag } from '../../../ui/status/StatusTag';
import { toast } from '../../../ui/toast/Toast';
import type { Session } from '../frame/types';
import './programme.css';

const clock = (local: string): string => local.slice(11, 16);

/** The kind, unless the title says the same. */
const kindBeside = ({ kind, title }: Session): string => {
  const name = tOr(`core.kind.${kind}`, kind);
  return name === inLanguage(title) ? '' : `${name} · `;
};

/** For whom it is, unless it is for everybody or the kind says the same. */
const visibilityBeside = ({ kind, visibility }: Session): string => {
  const name = tOr(`secretariat.visibility.${visibility}`, visibility);
  return visibility === 'public' || name === tOr(`core.kind.${kind}`, kind) ? '' : ` · ${name}`;
};

interface SessionProps {
  session: Session;
  meeting: string;
  changed: () => void;
}

const PassesConcerned = lazyPage(
  () => import('../passes/PassesConcerned').then(({ PassesConcerned }) => PassesConcerned),
  'passes',
);

/** One session with what may be done to it; a cancelled one stays, marked. */
export const SessionCard = ({ session, meeting, changed }: SessionProps) => (
  <article class={session.cancelled ? 'session session-cancelled' : 'session'}>
    <p class="session-time">
      <bdi class="numbers" dir={direction.value}>
        {clock(session.localStart)}–{clock(session.localEnd)}
      </bdi>
    </p>
    <div class="session-text">
      <h3>
        <bdi>{inLanguage(session.title)}</bdi>
      </h3>
      <p class="muted small">
        {kindBeside(session)}
        <bdi>{inLanguage(session.room.name)}</bdi>
        {visibilityBeside(session)}
      </p>
      {session.moderator && (
        <p class="muted small">
          {t('secretariat.session.moderator')}: <bdi>{session.moderator}</bdi>
        </p>
      )}
      {session.cancelled && (
        <p class="small">
          <StatusTag state="cancelled" /> <bdi>{session.cancelReason}</bdi>
        </p>
      )}
      {!session.cancelled && <SessionActs session={session} meeting={meeting} changed={changed} />}
    </div>
  </article>
);

const SessionActs = ({ session, meeting, changed }: SessionProps) => {
  const [asking, setAsking] = useState(false);
  const cancel = async (reason: string) => {
    await api.post(`/meetings/${meeting}/sessions/${session.id}/cancellation`, { reason });
    toast(t('secretariat.cancel.done'));
    changed();
  };
  return (
    <div class="row session-acts">
      <ButtonLink kind="quiet" href={`/secretariat/${meeting}/programme/${session.id}`}>
        {t('core.form.edit')}
        <span class="visually-hidden"> {inLanguage(session.title)}</span>
      </ButtonLink>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('secretariat.cancel.act')}
        <span class="visually-hidden"> {inLanguage(session.title)}</span>
      </Button>
      <ReasonDialog
        open={asking}
        danger
        title={t('secretariat.cancel.title')}
        lead={t('secretariat.cancel.lead')}
        action={t('secretariat.cancel.act')}
        send={cancel}
        onClose={() => setAsking(false)}
      >
        <PassesConcerned parameters={{ meeting, session: session.id, act: 'cancel' }} />
      </ReasonDialog>
    </div>
  );
};
