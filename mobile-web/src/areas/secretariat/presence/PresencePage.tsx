import { api } from '../../../api/client';
import { holds } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { useFollowed } from '../../../live/useFollowed';
import { Card } from '../../../ui/card/Card';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { SECRETARIAT } from '../frame/sections';
import { Arrivals } from './Arrivals';
import { ArrivalsChart } from './ArrivalsChart';
import { Conflicts } from './Conflicts';
import { Categories, Delegations } from './Counts';
import { GateStates, useGates } from './GateStates';
import { Heads, useHeads } from './Heads';
import { LateScans } from './LateScans';
import { Missing } from './Missing';
import { Overrides } from './Overrides';
import { PRESENCE_TOPICS } from './topics';
import type { Count, Presence } from './types';
import './presence.css';

/** Who is in the meeting now, live. */
export const PresencePage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const presence = useResource(`presence ${code}`, () => api.get<Presence>(`/meetings/${code}/presence`));
  const connection = useFollowed(code, PRESENCE_TOPICS, presence.reload);
  return (
    <MeetingFrame code={code} meeting={meeting} title={t('secretariat.nav.presence')}>
      {value => (
        <Loaded resource={presence}>
          {found => (
            <div class="stack-wide">
              <Figure presence={found} connected={connection === 'open'} />
              <p>
                <a href={`/secretariat/${code}/presence/wall`}>{t('secretariat.wall.open')}</a>
              </p>
              {found.passes && found.passes.issued > 0 && (
                <p>{t('secretariat.presence.passes', found.passes)}</p>
              )}
              {found.conflicts > 0 && <Conflicts meeting={code} zone={value.zone} count={found.conflicts} />}
              <div class="presence-parts">
                <Card title={t('secretariat.presence.recent')}>
                  <Arrivals passages={found.recent} zone={value.zone} />
                </Card>
                <Card title={t('secretariat.presence.categories')}>
                  <Categories presence={found} />
                </Card>
              </div>
              <Card title={t('secretariat.arrivals.title')}>
                <ArrivalsChart arrivals={found.arrivals} zone={value.zone} />
              </Card>
              <div class="presence-parts">
                {holds(SECRETARIAT, code) && (
                  <FollowedHeads meeting={code} count={found.heads} zone={value.zone} />
                )}
                <Missing rows={found.byDelegation} />
              </div>
              <FollowedGates meeting={code} zone={value.zone} />
              <Overrides meeting={code} zone={value.zone} now={found.asOf} />
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

const FollowedHeads = ({ meeting, count, zone }: { meeting: string; count: Count; zone: string }) => {
  const heads = useHeads(meeting);
  useFollowed(meeting, PRESENCE_TOPICS, heads.reload);
  return <Heads heads={heads} count={count} zone={zone} />;
};

const FollowedGates = ({ meeting, zone }: { meeting: string; zone: string }) => {
  const gates = useGates(meeting);
  useFollowed(meeting, PRESENCE_TOPICS, gates.reload);
  return <GateStates gates={gates} zone={zone} />;
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
