import type { Missed, Problem } from '../../api/problem';
import { t } from '../../i18n/catalogue';
import { empty, factName, factValue, isInner, type NamesOf } from '../../i18n/facts';
import { dayAndTime, momentIn, NO_TIME } from '../../i18n/times';
import { Button } from '../../ui/button/Button';
import { useEntityNames } from './entities';
import './told.css';

type Field = Missed['fields'][number];

/** Whose clock the times are told by; without a city the page says it elsewhere. */
interface When {
  zone: string;
  city?: string;
}

/** What this officer entered, in words, under the names of the record. */
export type Mine = Partial<Record<string, string>>;

/** Only what differs from what the form began with: an untouched field follows the others' change. */
export const entered = (now: Mine, begun: Mine): Mine =>
  Object.fromEntries(Object.entries(now).filter(([fact, words]) => begun[fact] !== words));

const ACTS: Record<string, string> = {
  'speakers.withdrawn': 'withdrawn',
  'speakers.swapped': 'swapped',
  'speakers.pinned': 'pinned',
  'speakers.unpinned': 'unpinned',
  'speakers.speaker-called': 'called',
  'speakers.lot-drawn': 'drawn',
  'speakers.reply-withdrawn': 'reply',
  'speakers.reply-called': 'called',
};

const whoOf = ({ by, office }: Missed): string =>
  by ? t('speaking.meanwhile.named', { name: by, office }) : t('speaking.meanwhile.who', { office });

/** Who changed it and when, as one sentence. */
const missedText = (change: Missed, { zone, city }: When): string =>
  t('speaking.meanwhile.line', {
    who: whoOf(change),
    when: city ? momentIn(change.at, zone, city) : dayAndTime(change.at, zone),
    what: t('speaking.meanwhile.did', { act: ACTS[change.action] ?? 'changed' }),
  });

/** Facts that list entities, by their codes. */
const OF_ENTITIES = ['aligned', 'withStates'];
const NOBODY: NamesOf = new Map();

/** Of whom the facts tell: entities by their codes, statements by their inscriptions. */
interface Named {
  entities: NamesOf;
  statements: NamesOf;
}

/** A statement that is not on the published list has no name here. */
const statementName = (id: unknown, statements: NamesOf): string =>
  statements.get(String(id))?.name ?? t('speaking.meanwhile.statement');

const inWords = (fact: string, value: unknown, { entities, statements }: Named, zone: string): string => {
  if (fact === 'pin' && value === 0) return NO_TIME;
  if (fact === 'repliesTo' && !empty(value)) return statementName(value, statements);
  return factValue(fact, value, OF_ENTITIES.includes(fact) ? entities : NOBODY, zone);
};

/** What changed of one field: from what to what, where the reader may know it. */
const fieldText = (field: Field, named: Named, zone: string): string => {
  const { name, before, after, hidden } = field;
  const fact = factName(name);
  if (hidden) return t('speaking.meanwhile.hidden', { fact });
  return t('speaking.meanwhile.field', {
    fact,
    before: inWords(name, before, named, zone),
    after: inWords(name, after, named, zone),
  });
};

interface MissedProps {
  problem?: Problem;
  when: When;
  mine?: Mine;
  /** To which a reply may be, by their inscriptions. */
  statements?: NamesOf;
  /** Sends what was entered again, over what stands now. */
  apply: () => void;
}

/** What somebody else changed while this officer was writing, beside what they wrote, and the way to apply it all the same (L22). */
export const MissedChanges = ({ problem, when, mine = {}, statements = NOBODY, apply }: MissedProps) => {
  if (!problem?.changes) return null;
  return (
    <div class="stack">
      {problem.changes.length > 0 && (
        <ul class="told">
          {problem.changes.map(change => (
            <li key={change.at + change.action}>
              <span>{missedText(change, when)}</span>
              <Fields change={change} zone={when.zone} mine={mine} statements={statements} />
            </li>
          ))}
        </ul>
      )}
      <p class="muted small">{t('speaking.meanwhile.kept')}</p>
      <div class="row">
        <Button onClick={apply}>{t('speaking.meanwhile.apply')}</Button>
      </div>
    </div>
  );
};

interface FieldsProps {
  change: Missed;
  zone: string;
  mine: Mine;
  statements: NamesOf;
}

const Fields = ({ change, zone, mine, statements }: FieldsProps) => {
  const fields = change.fields.filter(({ name }) => !isInner(name));
  const nameOf = useEntityNames(fields.some(({ name }) => OF_ENTITIES.includes(name)));
  const entities = { get: (code: string) => ({ name: nameOf(code) }) };
  if (fields.length === 0) return null;
  return (
    <ul class="told">
      {fields.map(field => (
        <li key={field.name}>
          <span>{fieldText(field, { entities, statements }, zone)}</span>
          <Yours mine={mine[field.name]} />
        </li>
      ))}
    </ul>
  );
};

const Yours = ({ mine }: { mine?: string }) =>
  mine === undefined ? null : (
    <>
      {' '}
      <strong class="told-yours">{t('speaking.meanwhile.yours', { mine })}</strong>
    </>
  );
