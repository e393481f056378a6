import { useRef, useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { TextField } from '../../../ui/field/TextField';
import { PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { toast } from '../../../ui/toast/Toast';
import type { CollectionRow } from '../delegations/types';

/** As many as an officer looks back on. */
const SHOWN = 10;

/** Gives badges out at the desk one after the other, by a scanner that types or by the serial; each can be taken back (B4). */
export const GiveOutCard = ({ meeting, zone }: { meeting: string; zone: string }) => {
  const [given, setGiven] = useState<CollectionRow[]>([]);
  const [last, setLast] = useState<CollectionRow>();
  const takeBack = async ({ badge, serial }: CollectionRow) => {
    try {
      await api.post(`/meetings/${meeting}/badges/${badge}/return`);
      setGiven(before => before.filter(row => row.badge !== badge));
      setLast(before => (before?.badge === badge ? undefined : before));
      toast(t('secretariat.giveOut.takenBack', { serial }));
    } catch (thrown) {
      toast(asProblem(thrown).title);
    }
  };
  return (
    <Card title={t('secretariat.giveOut.title')}>
      <p class="muted">{t('secretariat.giveOut.lead')}</p>
      <ScanForm
        meeting={meeting}
        last={last}
        told={row => {
          setLast(row);
          if (row) setGiven(before => [row, ...before].slice(0, SHOWN));
        }}
      />
      {given.length > 0 && (
        <List label={t('secretariat.giveOut.given')}>
          {given.map(row => (
            <Given key={row.badge} row={row} zone={zone} takeBack={() => takeBack(row)} />
          ))}
        </List>
      )}
    </Card>
  );
};

const Given = ({ row, zone, takeBack }: { row: CollectionRow; zone: string; takeBack: () => unknown }) => (
  <ListItem
    aside={
      <Button kind="quiet" label={`${t('secretariat.giveOut.takeBack')} ${row.serial}`} onClick={takeBack}>
        {t('secretariat.giveOut.takeBack')}
      </Button>
    }
  >
    <strong>
      <PersonName name={row.displayName} />
    </strong>
    <span class="muted small">
      <bdi class="numbers">{row.serial}</bdi>
      {row.collectedAt && <> · {clockTime(row.collectedAt, zone)}</>}
    </span>
  </ListItem>
);

/**
 * The focus stays in the field whatever becomes of a badge: a scanner types the next one there, also while the one before is on
 * its way. What was refused stays said until it is put away, since nobody looks at the screen after each badge.
 */
const ScanForm = ({
  meeting,
  last,
  told,
}: {
  meeting: string;
  last: CollectionRow | undefined;
  /** What was given out now; nothing, when it was refused. */
  told: (row?: CollectionRow) => void;
}) => {
  const [code, setCode] = useState('');
  const [under, setUnder] = useState(0);
  const [refused, setRefused] = useState<Refused[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const queue = useRef(Promise.resolve());
  const toField = () => form.current?.querySelector('input')?.focus();
  const deliver = async (said: string) => {
    try {
      told(await api.post<CollectionRow>(`/meetings/${meeting}/collections`, { code: said }));
    } catch (thrown) {
      told();
      setRefused(before => [{ said, problem: asProblem(thrown) }, ...before]);
    }
    setUnder(now => now - 1);
  };
  const send = (event: Event) => {
    event.preventDefault();
    const said = code.trim();
    toField();
    if (!said) return;
    setCode('');
    setUnder(now => now + 1);
    queue.current = queue.current.then(() => deliver(said));
  };
  const putAway = (one: Refused) => {
    setRefused(before => before.filter(each => each !== one));
    toField();
  };
  return (
    <form class="form" noValidate ref={form} onSubmit={send}>
      <TextField
        id="code"
        label={t('secretariat.giveOut.code')}
        hint={t('secretariat.giveOut.hint')}
        dir="ltr"
        value={code}
        onValue={setCode}
      />
      <div class="row">
        <Button type="submit">{t('secretariat.giveOut.act')}</Button>
        {under > 0 && <p class="muted">{t('core.state.loading')}</p>}
      </div>
      <div role="status">
        {last && (
          <Notice
            tone="good"
            title={t('secretariat.giveOut.done', { name: last.displayName, serial: last.serial })}
          />
        )}
      </div>
      <div role="alert" class="stack">
        {refused.map(one => (
          <NotGiven key={one} {...one} putAway={() => putAway(one)} />
        ))}
      </div>
    </form>
  );
};

/** A badge that was not given out: what was read or typed, and why. */
interface Refused {
  said: string;
  problem: Problem;
}

/** What is wrong with what was typed, where the title does not say it already. */
const wrong = ({ title, errors }: Problem): string[] =>
  (errors ?? []).map(({ message }) => message).filter(message => message !== title);

const NotGiven = ({ said, problem, putAway }: Refused & { putAway: () => void }) => (
  <Notice tone="bad" title={problem.title}>
    <p>
      {said.length < 20 && (
        <>
          <bdi class="numbers">{said}</bdi>
          {': '}
        </>
      )}
      {[problem.detail, ...wrong(problem), problem.next].filter(Boolean).join(' ')}
    </p>
    <Button kind="quiet" onClick={putAway}>
      {t('core.form.close')}
    </Button>
  </Notice>
);
