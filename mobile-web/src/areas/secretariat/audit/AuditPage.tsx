import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Page } from '../frame/types';
import { useDirectory } from './directory';
import { Entry } from './Entry';
import type { AuditEntry } from './entry';
import './audit.css';

/** Every change with its author, newest first (X3). */
export const AuditPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const subject = query.value.get('subject');
  const path = `/meetings/${code}/audit?${subject ? `subject=${encodeURIComponent(subject)}&` : ''}`;
  const entries = useResource(path, () => api.get<Page<AuditEntry>>(path));
  const directory = useDirectory(code, entries.state === 'ready' ? entries.value.items : []);
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
                {subject && <a href={`/secretariat/${code}/audit`}>{t('secretariat.audit.all')}</a>}
                <ol class="audit">
                  {shown.items.map(entry => (
                    <Entry key={entry.id} {...{ entry, directory, zone }} />
                  ))}
                </ol>
                {shown.next && (
                  <div class="row">
                    <Button kind="secondary" onClick={() => more(shown)}>
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
