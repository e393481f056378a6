import type { Meeting, Programme, ProgrammeSession } from '../../../api/meetings';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { dayInstant, longDay } from '../../../i18n/times';
import { Empty } from '../../../ui/state/Empty';
import { StatusTag } from '../../../ui/status/StatusTag';
import { TimeInZones } from '../../../ui/time/TimeInZones';
import './programme.css';

/** The programme by day; sessions at the same time stand side by side. */
export const ProgrammeList = ({ programme, meeting }: { programme: Programme; meeting: Meeting }) => {
  if (programme.days.length === 0) return <Empty>{t('public.meeting.noProgramme')}</Empty>;
  return (
    <div class="stack-wide">
      {programme.days.map(day => (
        <section class="programme-day" key={day.date}>
          <h3>{longDay(dayInstant(day.date), 'UTC')}</h3>
          <ol>
            {inSlots(day.sessions).map(slot => (
              <Slot key={slot[0]?.id} sessions={slot} meeting={meeting} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
};

/** Sessions with the same window stand together: a reader chooses one of them. */
const inSlots = (sessions: ProgrammeSession[]): ProgrammeSession[][] => {
  const slots = new Map<string, ProgrammeSession[]>();
  for (const session of sessions) {
    const key = `${session.start} ${session.end}`;
    slots.set(key, [...(slots.get(key) ?? []), session]);
  }
  return [...slots.values()];
};

const Slot = ({ sessions, meeting }: { sessions: ProgrammeSession[]; meeting: Meeting }) => {
  const [first] = sessions;
  if (!first) return null;
  return (
    <li class="programme-slot">
      <TimeInZones start={first.start} end={first.end} zone={meeting.zone} cityAbove />
      <div class="programme-sessions">
        {sessions.length > 1 && <p class="eyebrow">{t('public.meeting.parallel')}</p>}
        {sessions.map(session => (
          <Session key={session.id} session={session} />
        ))}
      </div>
    </li>
  );
};

const Session = ({ session }: { session: ProgrammeSession }) => {
  const room = inLanguage(session.room?.name);
  const kind = t(`core.kind.${session.kind}`);
  const title = inLanguage(session.title);
  const open = session.visibility === 'public' || session.kind === 'focal-points-only'; // the kind says whom it is for
  const closed = open ? '' : t('public.meeting.participantsOnly');
  const notes = [kind === title ? '' : kind, room, closed].filter(Boolean);
  return (
    <article class={session.cancelled ? 'programme-session programme-cancelled' : 'programme-session'}>
      <h4>
        <bdi>{title}</bdi> {session.cancelled && <StatusTag state="cancelled" />}
      </h4>
      <p class="muted small">
        {notes.map((note, index) => (
          <span key={note}>
            {index > 0 && ' · '}
            <bdi>{note}</bdi>
          </span>
        ))}
      </p>
    </article>
  );
};
