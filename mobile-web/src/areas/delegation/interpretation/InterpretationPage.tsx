import { type Decided, type InterpretationRequest, interpretation } from '../../../api/interpretation';
import { meetings, type ProgrammeSession } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage, inSeries, languageName } from '../../../i18n/names';
import { shortDay } from '../../../i18n/times';
import { useLive } from '../../../live/useLive';
import { List, ListItem } from '../../../ui/card/Card';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { ClockRange } from '../../../ui/time/TimeInZones';
import { DelegationFrame, type Scope, WithDelegation } from '../frame';
import { PROVISION, Provision } from './Provision';

/** The programme with what the delegation asked of the booths in each session (I6). */
export const InterpretationPage = ({ parameters }: { parameters: Parameters }) => (
  <WithDelegation parameters={parameters}>
    {scope => (
      <DelegationFrame scope={scope}>
        <Sessions scope={scope} />
      </DelegationFrame>
    )}
  </WithDelegation>
);

const Sessions = ({ scope }: { scope: Scope }) => {
  const { meeting, delegation } = scope;
  const both = useResource(`interpretation ${meeting.code} ${delegation.id}`, () =>
    Promise.all([meetings.programme(meeting.code), interpretation.ofDelegation(meeting.code, delegation.id)]),
  );
  useLive(meeting.code, PROVISION, both.reload);
  return (
    <section class="stack">
      <h2>{t('delegation.nav.interpretation')}</h2>
      <p class="muted">{t('delegation.interpretation.lead')}</p>
      <Loaded resource={both}>
        {([programme, requests]) => {
          const sessions = programme.days.flatMap(day => day.sessions).filter(session => !session.cancelled);
          if (sessions.length === 0) return <Empty>{t('delegation.interpretation.noSessions')}</Empty>;
          return (
            <List>
              {sessions.map(session => (
                <SessionLine
                  key={session.id}
                  session={session}
                  request={requests.items.find(one => one.session === session.id)}
                  decided={requests.provided.find(one => one.session === session.id)}
                  scope={scope}
                />
              ))}
            </List>
          );
        }}
      </Loaded>
    </section>
  );
};

/** What was asked for, in words also where one half of it was left open. */
export const summary = (request: InterpretationRequest | undefined): string => {
  const speaks = inSeries((request?.speaks ?? []).map(languageName));
  const listens = inSeries((request?.listens ?? []).map(languageName));
  if (speaks && listens) return t('delegation.interpretation.summary', { speaks, listens });
  if (speaks) return t('delegation.interpretation.speaksOnly', { speaks });
  return listens
    ? t('delegation.interpretation.listensOnly', { listens })
    : t('delegation.interpretation.none');
};

const SessionLine = ({
  session,
  request,
  decided,
  scope: { base, meeting },
}: {
  session: ProgrammeSession;
  request?: InterpretationRequest;
  decided?: Decided;
  scope: Scope;
}) => (
  <ListItem
    href={`${base}/interpretation/${session.id}`}
    aside={request?.late ? <StatusTag state="late" /> : undefined}
  >
    <strong>
      <bdi>{inLanguage(session.title)}</bdi>
    </strong>
    <span class="muted small">
      <bdi>{shortDay(session.start, meeting.zone)}</bdi> ·{' '}
      <ClockRange start={session.start} end={session.end} zone={meeting.zone} />
    </span>
    <span class="small">{summary(request)}</span>
    <Provision {...{ request, decided }} />
  </ListItem>
);
