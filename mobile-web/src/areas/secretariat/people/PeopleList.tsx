import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import type { Resource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inSeries } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { List } from '../../../ui/card/Card';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { Participant } from '../delegations/types';
import { type Clock, withOpen } from './meanwhile';
import { PersonLine } from './PersonLine';
import type { People } from './reading';

interface PeopleListProps {
  meeting: string;
  people: Resource<People>;
  state: string;
  more: (shown: People) => Promise<void>;
  clock: Clock;
}

/** Whom a decision about many left as they were, and why; and whom another officer had approved a moment before. */
export interface Decided {
  items: Participant[];
  meanwhile: { id: string; by: string }[];
  undecided: { id: string; problem: Problem }[];
}

/** The people in one state. Those who wait can be approved together, each as shown; who has changed meanwhile stays (L22). */
export const PeopleList = ({ meeting, people, state, more, clock }: PeopleListProps) => {
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [undecided, setUndecided] = useState<Problem[]>([]);
  const deciding = state === 'submitted';
  const approve = async (seen: Participant[]) => {
    setProblem(undefined);
    setUndecided([]);
    try {
      const participants = seen.map(({ id, version }) => ({ id, version }));
      const request = { participants, decision: 'approve' };
      const path = `/meetings/${meeting}/participants/decisions`;
      const decided = await api.post<Decided>(path, request);
      toast(approvedText(decided));
      setUndecided(decided.undecided.map(each => each.problem));
      setChosen([]);
      people.reload();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  return (
    <Loaded resource={people}>
      {shown => {
        const here = shown.items.filter(person => chosen.includes(person.id));
        return (
          <div class="stack">
            <ErrorSummary problem={problem} />
            <Undecided problems={undecided} />
            {deciding && shown.items.length > 1 && (
              <SelectAll
                all={here.length === shown.items.length}
                choose={all => setChosen(all ? shown.items.map(person => person.id) : [])}
              />
            )}
            <Lines {...{ meeting, shown, deciding, chosen, setChosen, clock }} changed={people.reload} />
            {shown.next && (
              <div class="row">
                <Button kind="secondary" onClick={() => more(shown)}>
                  {t('secretariat.delegations.more')}
                </Button>
              </div>
            )}
            {here.length > 0 && (
              <div class="people-acts">
                <Button onClick={() => approve(here)}>
                  {t('secretariat.people.approveSelected', { count: here.length })}
                </Button>
              </div>
            )}
          </div>
        );
      }}
    </Loaded>
  );
};

/** Who came second with the same approval reads who was first; the people are approved all the same. */
const approvedText = ({ items, meanwhile }: Decided): string => {
  const done = t('secretariat.people.approved', { count: items.length });
  if (meanwhile.length === 0) return done;
  const by = inSeries([...new Set(meanwhile.map(each => each.by))]);
  return `${done}. ${t('secretariat.people.meanwhile', { count: meanwhile.length, by })}`;
};

const Undecided = ({ problems }: { problems: Problem[] }) =>
  problems.length === 0 ? null : (
    <Notice tone="warn" live title={t('secretariat.people.undecided', { count: problems.length })}>
      <ul>
        {problems.map(problem => (
          <li key={problem.detail}>{problem.detail || problem.title}</li>
        ))}
      </ul>
    </Notice>
  );

const SelectAll = ({ all, choose }: { all: boolean; choose: (all: boolean) => void }) => (
  <label class="choice">
    <input type="checkbox" checked={all} onChange={event => choose(event.currentTarget.checked)} />
    <span>{t('secretariat.people.selectAll')}</span>
  </label>
);

interface LinesProps {
  meeting: string;
  shown: People;
  deciding: boolean;
  chosen: string[];
  setChosen: (chosen: string[]) => void;
  changed: () => void;
  clock: Clock;
}

/** Whose decision is open stays, even when another officer's takes them out of the list. */
const Lines = ({ meeting, shown, deciding, chosen, setChosen, changed, clock }: LinesProps) => {
  const [open, setOpen] = useState<Participant[]>([]);
  const listed = (person: Participant) => shown.items.some(one => one.id === person.id);
  const people = withOpen(shown.items, open);
  const opened = (person: Participant, on: boolean) =>
    setOpen(before => [...before.filter(one => one.id !== person.id), ...(on ? [person] : [])]);
  if (people.length === 0) {
    return <Empty>{deciding ? t('secretariat.people.noneToDecide') : t('secretariat.people.none')}</Empty>;
  }
  return (
    <List label={t('secretariat.nav.people')}>
      {people.map(person => (
        <PersonLine
          key={person.id}
          person={person}
          meeting={meeting}
          clock={clock}
          changed={changed}
          gone={!listed(person)}
          opened={on => opened(person, on)}
          selection={
            deciding
              ? {
                  chosen: chosen.includes(person.id),
                  choose: on =>
                    setChosen(on ? [...chosen, person.id] : chosen.filter(id => id !== person.id)),
                }
              : undefined
          }
        />
      ))}
    </List>
  );
};
