import type { Missed, Problem } from '../../api/problem';
import { t, tOr } from '../../i18n/catalogue';
import { dayAndTime, momentIn, NO_TIME } from '../../i18n/times';
import { Button } from '../../ui/button/Button';
import { factValue, isInner } from '../secretariat/audit/facts';

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
};

const whoOf = ({ by, office }: Missed): string =>
  by ? t('speaking.meanwhile.named', { name: by, office }) : t('speaking.meanwhile.who', { office });

/** Who changed it and when, as one sentence. */
export const missedText = (change: Missed, { zone, city }: When): string =>
  t('speaking.meanwhile.line', {
    who: whoOf(change),
    when: city ? momentIn(change.at, zone, city) : dayAndTime(change.at, zone),
    what: t('speaking.meanwhile.did', { act: ACTS[change.action] ?? 'changed' }),
  });

const factName = (fact: string): string =>
  tOr(`speaking.fact.${fact}`, tOr(`secretariat.fact.${fact}`, fact));

const inWords = (fact: string, value: unknown, zone: string): string =>
  fact === 'pin' && value === 0 ? NO_TIME : factValue(fact, value, new Map(), zone);

interface MissedProps {
  problem?: Problem;
  when: When;
  mine?: Mine;
  /** Sends what was entered again, over what stands now. */
  apply: () => void;
}

/** What somebody else changed while this officer was writing, beside what they wrote, and the way to apply it all the same (L22). */
export const MissedChanges = ({ problem, when, mine = {}, apply }: MissedProps) => {
  if (!problem?.changes) return null;
  return (
    <div class="stack">
      {problem.changes.length > 0 && (
        <ul>
          {problem.changes.map(change => (
            <li key={change.at + change.action}>
              <bdi>{missedText(change, when)}</bdi>
              <Fields change={change} zone={when.zone} mine={mine} />
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

const Fields = ({ change, zone, mine }: { change: Missed; zone: string; mine: Mine }) => {
  const fields = change.fields.filter(({ name }) => !isInner(name));
  if (fields.length === 0) return null;
  return (
    <ul>
      {fields.map(({ name, before, after }) => (
        <li key={name}>
          <bdi>
            {t('speaking.meanwhile.field', {
              fact: factName(name),
              before: inWords(name, before, zone),
              after: inWords(name, after, zone),
            })}
          </bdi>
          {mine[name] !== undefined && (
            <>
              {' '}
              <strong>
                <bdi>{t('speaking.meanwhile.yours', { mine: mine[name] })}</bdi>
              </strong>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};
