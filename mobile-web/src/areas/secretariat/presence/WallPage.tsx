import { api } from '../../../api/client';
import { holds } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { clockTime } from '../../../i18n/times';
import { useFollowed } from '../../../live/useFollowed';
import { DemoBanner } from '../../../ui/shell/Banners';
import { useTitle } from '../../../ui/shell/useTitle';
import { Loaded } from '../../../ui/state/Loaded';
import { useFullscreen } from '../../podium/parts/useFullscreen';
import { useWakeLock } from '../../podium/parts/useWakeLock';
import { useMeeting } from '../frame/MeetingFrame';
import { SECRETARIAT } from '../frame/sections';
import { Axis, Bars } from './ArrivalsChart';
import { missingOf } from './Missing';
import { PRESENCE_TOPICS } from './topics';
import type { Head, Presence } from './types';
import { Turns } from './WallTurns';
import './wall.css';

/** Presence on the Secretariat's wall: no controls, to be read from five metres; names of heads for the Secretariat only. */
export const WallPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const known = meeting.state === 'ready' ? meeting.value : undefined;
  useTitle(t('secretariat.nav.presence'));
  useWakeLock();
  useFullscreen();
  return (
    <div class="wall-page">
      <DemoBanner />
      <main class="wall">
        <h1 class="wall-title">
          <bdi>{known ? inLanguage(known.title) : t('secretariat.nav.presence')}</bdi>
        </h1>
        <Loaded resource={meeting}>{({ zone }) => <Wall meeting={code} zone={zone} />}</Loaded>
      </main>
    </div>
  );
};

const Wall = ({ meeting, zone }: { meeting: string; zone: string }) => {
  const named = holds(SECRETARIAT, meeting);
  const wall = useResource(`wall ${meeting}`, async () => ({
    presence: await api.get<Presence>(`/meetings/${meeting}/presence`),
    heads: named ? (await api.get<{ items: Head[] }>(`/meetings/${meeting}/presence/heads`)).items : [],
  }));
  const connection = useFollowed(meeting, PRESENCE_TOPICS, wall.reload);
  return (
    <Loaded resource={wall}>
      {({ presence, heads }) => (
        <div class="wall-parts">
          <Numbers presence={presence} zone={zone} connected={connection === 'open'} />
          <Turns
            title={t('secretariat.missing.title')}
            none={t('secretariat.missing.none')}
            lines={missingOf(presence.byDelegation).map(({ name }) => name)}
          />
          {named && (
            <Turns
              title={t('secretariat.heads.awaitedHeads')}
              none={t('secretariat.heads.allIn')}
              lines={heads.filter(head => !head.inside).map(lineOf)}
            />
          )}
        </div>
      )}
    </Loaded>
  );
};

const lineOf = ({ entity, displayName }: Head): string =>
  [displayName, entity?.name].filter(Boolean).join(' · ');

const Numbers = ({ presence, zone, connected }: { presence: Presence; zone: string; connected: boolean }) => {
  const { inside, expected, heads, arrivals, conflicts } = presence;
  return (
    <section class="wall-numbers">
      <p>
        <span class="wall-number numbers">{inside}</span> {t('secretariat.presence.inside')}{' '}
        {t('secretariat.presence.ofExpected', { expected })}
      </p>
      <p>
        {t('secretariat.heads.title')} <br />
        {t('secretariat.heads.count', { inside: heads.inside, expected: heads.expected })}
      </p>
      <div>
        <h2>{t('secretariat.arrivals.title')}</h2>
        <Bars arrivals={arrivals} />
        <Axis arrivals={arrivals} zone={zone} />
      </div>
      {conflicts > 0 && (
        <p class="wall-conflicts">{t('secretariat.presence.conflicts', { count: conflicts })}</p>
      )}
      <p class="wall-state">
        {connected ? t('core.state.live') : t('core.state.lost')}{' '}
        <bdi class="numbers">{clockTime(presence.asOf, zone)}</bdi>
      </p>
    </section>
  );
};
