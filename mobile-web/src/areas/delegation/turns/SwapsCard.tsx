import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { holds } from '../../../api/session';
import type { Inscription } from '../../../api/speakers';
import { type Swap, type Swaps, TURN_TOPICS, type Turn, turns } from '../../../api/turns';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { useFollowed } from '../../../live/useFollowed';
import { Card } from '../../../ui/card/Card';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { Scope } from '../frame';
import { Incoming, Outgoing, Past, type When } from './Proposals';
import { ProposeForm } from './ProposeForm';

interface SwapsProps {
  scope: Scope;
  held: Inscription;
  changed: () => void;
}

/** Exchanges of places: propose one, answer those of others, and see what became of them (L15). */
export const SwapsCard = ({ scope, held, changed }: SwapsProps) => {
  const { meeting } = scope;
  const turn: Turn = { meeting: meeting.code, list: held.list, inscription: held.id };
  const read = useResource(`swaps ${held.id}`, () => turns.swaps(turn));
  useFollowed(meeting.code, TURN_TOPICS, read.reload);
  const [problem, setProblem] = useState<Problem>();
  const act = async (send: () => Promise<Swaps>, done: string) => {
    try {
      read.replace(await send());
      setProblem(undefined);
      toast(done);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      read.reload();
    }
    changed();
  };
  const when: When = { zone: meeting.zone, city: inLanguage(meeting.city) };
  return (
    <Card title={t('speaking.swap.title')}>
      <div class="stack">
        <p class="muted">{t('speaking.swap.lead')}</p>
        <ErrorSummary problem={problem} />
        <Loaded resource={read}>{found => <Table found={found} turn={turn} when={when} act={act} />}</Loaded>
      </div>
    </Card>
  );
};

interface TableProps {
  found: Swaps;
  turn: Turn;
  when: When;
  act: (send: () => Promise<Swaps>, done: string) => Promise<void>;
}

const Table = ({ found, turn, when, act }: TableProps) => {
  const { items, partners } = found;
  const own = holds(['focal-point'], turn.meeting);
  const open = items.filter(({ state }) => state === 'open');
  const mine = open.filter(({ offered }) => offered.inscription === turn.inscription);
  const past = items.filter(({ state }) => state !== 'open');
  const answer = (swap: Swap, how: 'acceptance' | 'refusal' | 'withdrawal') =>
    act(() => turns.answerSwap(turn, swap.id, how), t(`speaking.swap.done.${how}`));
  return (
    <>
      {open
        .filter(swap => !mine.includes(swap))
        .map(swap => (
          <Incoming key={swap.id} swap={swap} when={when} basis={found} answer={own ? answer : undefined} />
        ))}
      {mine.map(swap => (
        <Outgoing key={swap.id} swap={swap} when={when} basis={found} answer={own ? answer : undefined} />
      ))}
      {own && mine.length === 0 && (
        <ProposeForm
          partners={partners}
          when={when}
          basis={found}
          send={partner => act(() => turns.propose(turn, partner), t('speaking.swap.done.proposal'))}
        />
      )}
      {past.length > 0 && <Past swaps={past} own={turn.inscription} when={when} />}
    </>
  );
};
