import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { useFollowed } from '../../../live/useFollowed';
import { Card } from '../../../ui/card/Card';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { Arrivals } from './Arrivals';
import { Conflicts } from './Conflicts';
import { Categories, Delegations } from './Counts';
import { LateScans } from './LateScans';
import type { Presence } from './types';
import './presence.css';

const TOPICS = ['checkin.presence-changed', 'checkin.scan-undone', 'checkin.conflict-resolved'];

/** Who is in the meeting now, live. */
export const PresencePage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const presence = useResource(`presence ${code}`, () => api.get<Presence>(`/meetings/${code}/presence`));
  const connection = useFollowed(code, TOPICS, presence.reload);
  return (
    <MeetingFrame code={code} meeting={meeting} title={t('secretariat.nav.presence')}>
      {value => (
        <Loaded resource={presence}>
          {found => (
            <div class="stack-wide">
              <Figure presence={found} connected={connection === 'open'} />
              {found.conflicts > 0 && <Conflicts meeting={code} zone={value.zone} count={found.conflicts} />}
              <div class="presence-parts">
                <Card title={t('secretariat.presence.recent')}>
                  <Arrivals passages={found.recent} zone={value.zone} />
                </Card>
                <Card title={t('secretariat.presence.categories')}>
                  <Categories presence={found} />
                </Card>
              </div>
              <LateScans meeting={code} zone={value.zone} />
              <Card title={t('secretariat.presence.delegations')}>
                <Delegations rows={found.byDelegation} />
              </Card>
            </div>
          )}
        </Loaded>
      )}
    </MeetingFrame>
  );
};

const Figure = ({ presence, connected }: { presence: Presence; connected: boolean }) => (
  <div class="figure">
    <p role="status">
      <span class="figure-number numbers">{presence.inside}</span>{' '}
      <span class="figure-text">
        {t('secretariat.presence.inside')}{' '}
        <span class="muted">{t('secretariat.presence.ofExpected', { expected: presence.expected })}</span>
      </span>
    </p>
    <progress
      value={presence.inside}
      max={Math.max(1, presence.expected)}
      aria-label={t('secretariat.nav.presence')}
    />
    <p class="muted small">{connected ? t('core.state.live') : t('core.state.lost')}</p>
  </div>
);
