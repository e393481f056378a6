import { t, tOr } from '../../../i18n/catalogue';
import { factName, factValue, isInner } from '../../../i18n/facts';
import { dayAndTime } from '../../../i18n/times';
import { type Directory, subjectOf } from './directory';
import { type AuditEntry, type Change, changesOf } from './entry';
import './audit.css';

interface EntryProps {
  entry: AuditEntry;
  directory: Directory;
  zone: string;
}

/** One change in words: what was done, to whom or what, by whom and when, and why. */
export const Entry = ({ entry, directory, zone }: EntryProps) => {
  const subject = subjectOf(entry, directory);
  const changes = changesOf(entry).filter(change => !isInner(change.fact));
  return (
    <li class="audit-entry">
      <p class="audit-act">
        <strong>{tOr(`secretariat.act.${entry.action}`, entry.action)}</strong>
        {subject && (
          <>
            {' '}
            {subject.href ? (
              <a href={subject.href}>
                <bdi>{subject.name}</bdi>
              </a>
            ) : (
              <bdi>{subject.name}</bdi>
            )}
          </>
        )}
      </p>
      <p class="muted small">
        <bdi>{dayAndTime(entry.at, zone)}</bdi> ·{' '}
        <bdi>{t('secretariat.audit.by', { name: entry.actorName })}</bdi>
      </p>
      {entry.reason && (
        <p class="audit-reason">
          <bdi>{entry.reason}</bdi>
        </p>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{t('secretariat.audit.details')}</summary>
          <dl class="audit-values">
            {changes.map(change => (
              <FactLine key={change.fact} change={change} directory={directory} zone={zone} />
            ))}
          </dl>
        </details>
      )}
    </li>
  );
};

const FactLine = ({ change, directory, zone }: Omit<EntryProps, 'entry'> & { change: Change }) => {
  const { fact, before, after } = change;
  const inWords = (value: unknown) => factValue(fact, value, directory, zone);
  return (
    <div>
      <dt>{factName(fact)}</dt>
      <dd>
        {before !== undefined && (
          <del>
            <span class="visually-hidden">{t('secretariat.audit.before')}: </span>
            <bdi>{inWords(before)}</bdi>
          </del>
        )}{' '}
        {after !== undefined && (
          <ins>
            {before !== undefined && <span class="visually-hidden">{t('secretariat.audit.after')}: </span>}
            <bdi>{inWords(after)}</bdi>
          </ins>
        )}
      </dd>
    </div>
  );
};
