import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { Failure } from '../../../ui/state/Failure';
import { Loading } from '../../../ui/state/Loading';
import { toast } from '../../../ui/toast/Toast';
import { verdictName } from '../page/VerdictScreen';
import { head } from '../store/roll';
import { connected } from '../sync/sync';
import { type Conflict, conflicts, conflictsProblem, lookForConflicts, resolveConflict } from './conflicts';

/** While somebody reads them; otherwise they are read with each exchange. */
const EVERY = 5000;

const time = (at: string): string => clockTime(at, head.value?.zone ?? 'UTC');

/** What is disputed, on the supervisor's screen until somebody says what happened (B7). */
export const ConflictList = () => {
  const [asked, setAsked] = useState<Conflict>();
  useEffect(() => {
    const look = () => void lookForConflicts();
    const timer = setInterval(look, EVERY);
    look();
    return () => clearInterval(timer);
  }, []);
  const resolve = async (reason: string) => {
    await resolveConflict(asked!.id, reason);
    toast(t('door.conflicts.resolved'));
  };
  return (
    <>
      <p>{t('door.conflicts.lead')}</p>
      <Standing />
      {conflicts.value && (
        <List label={t('door.supervisor.conflicts')}>
          {conflicts.value.items.map(conflict => (
            <ConflictLine key={conflict.id} conflict={conflict} resolve={() => setAsked(conflict)} />
          ))}
        </List>
      )}
      <ReasonDialog
        open={Boolean(asked)}
        title={t('door.conflicts.resolveTitle')}
        action={t('door.conflicts.resolve')}
        send={resolve}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
};

/** Whether the list is there, and how far it may be believed. */
const Standing = () => {
  const known = conflicts.value;
  if (!connected.value)
    return (
      <Notice tone="warn" title={t('door.offline')}>
        <p>{known ? t('door.conflicts.offline', { time: time(known.asOf) }) : t('door.conflicts.unread')}</p>
      </Notice>
    );
  if (conflictsProblem.value)
    return <Failure problem={conflictsProblem.value} reload={() => void lookForConflicts()} />;
  if (!known) return <Loading />;
  return <p role="status">{known.items.length === 0 && t('door.conflicts.none')}</p>;
};

const ConflictLine = ({ conflict, resolve }: { conflict: Conflict; resolve: () => void }) => (
  <ListItem
    aside={
      <Button kind="secondary" disabled={!connected.value} onClick={resolve}>
        {t('door.conflicts.resolve')}
      </Button>
    }
  >
    <strong>
      <PersonName name={conflict.displayName ?? t('door.conflicts.unnamed')} />
    </strong>
    {conflict.entity && <bdi>{conflict.entity.name}</bdi>}
    {[conflict.first, conflict].map(
      passage =>
        passage && (
          <span key={passage.at} class="small">
            <bdi class="numbers">{time(passage.at)}</bdi> <bdi>{passage.gate}</bdi>
          </span>
        ),
    )}
    <span class="muted small">
      {t('door.conflicts.server', {
        verdict: verdictName({ verdict: conflict.verdict, direction: 'in', overridden: false }),
      })}
    </span>
  </ListItem>
);
