import type { ComponentChildren } from 'preact';
import type { Meeting } from '../../../api/meetings';
import { t } from '../../../i18n/catalogue';
import { inLanguage, inSeries, languageName } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { serverNow } from '../../../live/clock';
import { Facts } from '../../../ui/card/Card';
import { EntityName } from '../../../ui/names/PersonName';

const registration = (meeting: Meeting, city: string): [string, ComponentChildren][] => {
  const closes = meeting.registrationClosesAt;
  if (!closes) return [];
  const title =
    Date.parse(closes) > serverNow()
      ? t('public.meeting.registration')
      : t('public.meeting.registration.closed');
  return [[title, <bdi key="closes">{momentIn(closes, meeting.zone, city)}</bdi>]];
};

const chairs = (meeting: Meeting) => (
  <>
    {meeting.chairs.map((chair, index) => (
      <span key={chair.code}>
        {index > 0 && ' · '}
        <EntityName entity={chair} />
      </span>
    ))}
  </>
);

/** Chair, venue, languages, deadline: what is decided; what is not is left out. */
export const MeetingFacts = ({ meeting }: { meeting: Meeting }) => {
  const city = inLanguage(meeting.city);
  const venue = inLanguage(meeting.venue);
  const facts: [string, ComponentChildren][] = [];
  if (meeting.chairs.length > 0) facts.push([t('public.meeting.chairs'), chairs(meeting)]);
  if (venue) facts.push([t('public.meeting.venue'), <bdi key="venue">{venue}</bdi>]);
  const languages = meeting.languages ?? [];
  if (languages.length > 0)
    facts.push([t('public.meeting.languages'), inSeries(languages.map(languageName))]);
  return <Facts facts={[...facts, ...registration(meeting, city)]} />;
};
