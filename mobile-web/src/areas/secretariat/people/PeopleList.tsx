import { useState } from 'preact/hooks';
import { api, newKey } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import type { Resource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { List } from '../../../ui/card/Card';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { PersonLine } from './PersonLine';
import type { People } from './reading';

interface PeopleListProps {
  meeting: string;
  people: Resource<People>;
  state: string;
  more: (shown: People) => Promise<void>;
}

/** The people in one state. Those who wait can be approved together, all of them or none. */
export const PeopleList = ({ meeting, people, state, more }: PeopleListProps) => {
  const [chosen, setChosen] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const deciding = state === 'submitted';
  const approve = async (participants: string[]) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const request = { participants, decision: 'approve' };
      await api.post(`/meetings/${meeting}/participants/decisions`, request, { idempotencyKey: newKey() });
      toast(t('secretariat.people.approved', { count: participants.length }));
      setChosen([]);
      people.reload();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  return (
    <Loaded resource={people}>
      {shown => {
        const here = chosen.filter(id => shown.items.some(person => person.id === id));
        return (
          <div class="stack">
            <ErrorSummary problem={problem} />
            {deciding && shown.items.length > 1 && (
              <SelectAll
                all={here.length === shown.items.length}
                choose={all => setChosen(all ? shown.items.map(person => person.id) : [])}
              />
            )}
            <Lines {...{ meeting, shown, deciding, chosen, setChosen }} changed={people.reload} />
            {shown.next && (
              <div class="row">
                <Button kind="secondary" onClick={() => void more(shown)}>
                  {t('secretariat.delegations.more')}
                </Button>
              </div>
            )}
            {here.length > 0 && (
              <div class="people-acts">
                <Button busy={busy} onClick={() => void approve(here)}>
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
}

const Lines = ({ meeting, shown, deciding, chosen, setChosen, changed }: LinesProps) => {
  if (shown.items.length === 0) {
    return <Empty>{deciding ? t('secretariat.people.noneToDecide') : t('secretariat.people.none')}</Empty>;
  }
  return (
    <List label={t('secretariat.nav.people')}>
      {shown.items.map(person => (
        <PersonLine
          key={person.id}
          person={person}
          meeting={meeting}
          changed={changed}
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
