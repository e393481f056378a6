import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import type { Resource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { NO_TIME } from '../../../i18n/times';
import { serverNow } from '../../../live/clock';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Series } from '../../../ui/names/Series';
import { StatusTag } from '../../../ui/status/StatusTag';
import type { Absence, Order, Podium, PodiumEntry } from './types';
import './speakers.css';

type Act = 'call' | 'take-back' | 'start' | 'end' | 'absent';

const ACTS: Record<string, Act[]> = { called: ['start', 'absent', 'take-back'], speaking: ['end'] };

/** Who is at the rostrum and what may happen next; a second officer's act is refused with what changed (L22, L25). */
export const PodiumPanel = ({
  podium,
  path,
  opens,
  published,
  order,
  changed,
}: {
  podium: Podium;
  path: string;
  /** When the list's time begins: whoever makes the first call earlier is asked. */
  opens: string | undefined;
  /** The moment of the latest publication, with its place. */
  published: string | undefined;
  order: Resource<Order>;
  changed: () => void;
}) => {
  const [sending, setSending] = useState(false);
  /** The podium on which an act was done already: it is dead until the next one is shown. */
  const [done, setDone] = useState<number>();
  const busy = sending || done === podium.version;
  const [problem, setProblem] = useState<Problem>();
  const [early, setEarly] = useState(false);
  const act = async (what: Act, inscription: string) => {
    setSending(true);
    setProblem(undefined);
    try {
      await api.post(`${path}/podium`, { act: what, inscription, version: podium.version });
      setDone(podium.version);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    changed();
    setSending(false);
  };
  const { now } = podium;
  const next = podium.next[0];
  if (!now && !next && order.state === 'ready' && order.value.items.length === 0) return null;
  return (
    <Card title={t('secretariat.podium.title')}>
      <Followed podium={podium} published={published} />
      <ErrorSummary problem={problem} />
      {now ? <AtPodium entry={now} /> : <p class="muted">{t('secretariat.podium.nobody')}</p>}
      <div class="row">
        {now &&
          (ACTS[now.state ?? 'called'] ?? []).map((what, index) => (
            <Button
              key={what}
              busy={busy}
              kind={index === 0 ? 'primary' : 'secondary'}
              onClick={() => act(what, now.inscription)}
            >
              {t(`secretariat.podium.${what}`)}
            </Button>
          ))}
        {!now && next && !!podium.revision && (
          <Button
            busy={busy}
            onClick={() =>
              !podium.begun && serverNow() < Date.parse(opens ?? '')
                ? setEarly(true)
                : act('call', next.inscription)
            }
          >
            <span>
              {t('secretariat.podium.call')} <EntityName entity={next.entity} />
            </span>
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={early && !!next}
        title={t('secretariat.podium.early.title')}
        action={t('secretariat.podium.call')}
        onCancel={() => setEarly(false)}
        onConfirm={() => {
          setEarly(false);
          return next && act('call', next.inscription);
        }}
      >
        <p>{t('secretariat.podium.early.lead')}</p>
      </ConfirmDialog>
      {podium.next.length > 0 && <Next podium={podium} />}
      {podium.absent.length > 0 && <Absences absent={podium.absent} />}
    </Card>
  );
};

/** Which list the podium follows: not the working order below, but the latest publication (L21). */
const Followed = ({ podium, published }: { podium: Podium; published: string | undefined }) => (
  <p class="small">
    {podium.revision
      ? t('secretariat.podium.follows', { revision: podium.revision, time: published ?? NO_TIME })
      : t('secretariat.podium.unpublished')}
  </p>
);

/** What became of those who were called and absent (L17); read out when somebody is added. */
const Absences = ({ absent }: { absent: Absence[] }) => (
  <div role="status">
    <p class="small">
      <strong>{t('secretariat.podium.absences')}</strong>
    </p>
    <ul>
      {absent.map(({ inscription, entity, became, ahead }) => (
        <li key={inscription}>
          <EntityName entity={entity} />: {t(`secretariat.podium.became.${became}`)}
          {typeof ahead === 'number' && ` (${t('secretariat.podium.ahead', { count: ahead })})`}
        </li>
      ))}
    </ul>
  </div>
);

const AtPodium = ({ entry }: { entry: PodiumEntry }) => (
  <div class="podium-now" role="status">
    <span class="podium-entity">
      <EntityName entity={entry.entity} />
    </span>
    {entry.speaker && <PersonName name={entry.speaker.name} honorific={entry.speaker.honorific} />}
    {entry.state && <StatusTag state={entry.state} />}
  </div>
);

const Next = ({ podium }: { podium: Podium }) => (
  <p class="muted">
    {t('secretariat.podium.next')}:{' '}
    <Series parts={podium.next.map(entry => <EntityName key={entry.inscription} entity={entry.entity} />)} />
    {' · '}
    {t('secretariat.podium.remaining', { count: podium.remaining })}
  </p>
);
