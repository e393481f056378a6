import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { dayAndTime, type Instant } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Page } from '../frame/types';
import './audit.css';

interface AuditEntry {
  id: number;
  at: Instant;
  actorName: string;
  subject: string;
  action: string;
  reason?: string | null;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

/** Every change with its author, newest first (X3). */
export const AuditPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const subject = query.value.get('subject');
  const path = `/meetings/${code}/audit?${subject ? `subject=${encodeURIComponent(subject)}&` : ''}`;
  const entries = useResource(path, () => api.get<Page<AuditEntry>>(path));
  const more = async (shown: Page<AuditEntry>) => {
    const next = await api.get<Page<AuditEntry>>(`${path}cursor=${encodeURIComponent(shown.next ?? '')}`);
    entries.replace({ items: [...shown.items, ...next.items], next: next.next });
  };
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.nav.audit')}
      lead={t('secretariat.audit.lead')}
    >
      {({ zone }) => (
        <Loaded resource={entries}>
          {shown =>
            shown.items.length === 0 ? (
              <Empty>{t('secretariat.audit.none')}</Empty>
            ) : (
              <div class="stack">
                <ol class="audit">
                  {shown.items.map(entry => (
                    <Entry key={entry.id} entry={entry} zone={zone} />
                  ))}
                </ol>
                {shown.next && (
                  <div class="row">
                    <Button kind="secondary" onClick={() => void more(shown)}>
                      {t('secretariat.delegations.more')}
                    </Button>
                  </div>
                )}
              </div>
            )
          }
        </Loaded>
      )}
    </MeetingFrame>
  );
};

const Entry = ({ entry, zone }: { entry: AuditEntry; zone: string }) => {
  const detailed = [entry.before, entry.after].some(part => part && Object.keys(part).length > 0);
  return (
    <li class="audit-entry">
      <p class="muted small">
        <bdi>{dayAndTime(entry.at, zone)}</bdi> ·{' '}
        <bdi>{t('secretariat.audit.by', { name: entry.actorName })}</bdi>
      </p>
      <p>
        <code dir="ltr">{entry.action}</code>{' '}
        <span class="muted small" dir="ltr">
          {entry.subject}
        </span>
      </p>
      {entry.reason && (
        <p class="audit-reason">
          <bdi>{entry.reason}</bdi>
        </p>
      )}
      {detailed && (
        <details>
          <summary>{t('secretariat.audit.details')}</summary>
          <Values label={t('secretariat.audit.before')} values={entry.before} />
          <Values label={t('secretariat.audit.after')} values={entry.after} />
        </details>
      )}
    </li>
  );
};

const Values = ({ label, values }: { label: string; values?: Record<string, unknown> | null }) =>
  values && Object.keys(values).length > 0 ? (
    <div>
      <h3>{label}</h3>
      <dl class="audit-values">
        {Object.entries(values).map(([key, value]) => (
          <div key={key}>
            <dt dir="ltr">{key}</dt>
            <dd dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  ) : null;
