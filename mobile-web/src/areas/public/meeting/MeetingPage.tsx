import { type Meeting, meetings } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { calendarDays, dayInstant, readerZone, sameClock, zoneName } from '../../../i18n/times';
import { useLive } from '../../../live/useLive';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { CalendarCard } from './CalendarCard';
import { MeetingFacts } from './MeetingFacts';
import { MyLinks } from './MyLinks';
import { ProgrammeList } from './ProgrammeList';

const TOPICS = [
  'meetings.session-scheduled',
  'meetings.session-moved',
  'meetings.session-changed',
  'meetings.session-cancelled',
  'meetings.meeting-changed',
];

/** A meeting's public page: what, where, when in both zones, how to get it into a calendar. */
export const MeetingPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useResource(code, () => meetings.get(code));
  return (
    <Loaded resource={meeting}>{value => <MeetingView meeting={value} changed={meeting.reload} />}</Loaded>
  );
};

const MeetingView = ({ meeting, changed }: { meeting: Meeting; changed: () => void }) => {
  const programme = useResource(`programme ${meeting.code}`, () => meetings.programme(meeting.code));
  useLive(meeting.code, TOPICS, () => {
    changed();
    programme.reload();
  });
  const city = inLanguage(meeting.city);
  return (
    <Page
      title={inLanguage(meeting.title)}
      eyebrow={
        <>
          <bdi>{city}</bdi> · <bdi>{calendarDays(meeting.firstDay, meeting.lastDay)}</bdi>
        </>
      }
      lead={inLanguage(meeting.theme)}
      back={{ href: '/', label: t('public.meeting.all') }}
    >
      {meeting.state === 'draft' && <Notice tone="warn">{t('public.meeting.draft')}</Notice>}
      <MyLinks meeting={meeting.code} />
      <MeetingFacts meeting={meeting} />
      <section class="stack">
        <h2>{t('public.meeting.programme')}</h2>
        <p class="muted small">
          {t('public.meeting.zones', { city })} <ReaderZone meeting={meeting} />
        </p>
        <Loaded resource={programme}>{value => <ProgrammeList programme={value} meeting={meeting} />}</Loaded>
      </section>
      <CalendarCard code={meeting.code} />
      <Practical text={inLanguage(meeting.practical)} />
    </Page>
  );
};

/** Names the reader's own zone where its clock differs from the meeting's. */
const ReaderZone = ({ meeting }: { meeting: Meeting }) => {
  const instant = dayInstant(meeting.firstDay);
  const reader = readerZone();
  if (sameClock(instant, meeting.zone, reader)) return null;
  return <>{t('public.meeting.yourZone', { zone: zoneName(reader, instant) })}</>;
};

const Practical = ({ text }: { text: string }) =>
  text === '' ? null : (
    <section class="stack prose">
      <h2>{t('public.meeting.practical')}</h2>
      {text.split(/\n+/).map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
