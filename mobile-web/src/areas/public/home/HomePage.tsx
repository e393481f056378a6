import { type Meeting, meetings } from '../../../api/meetings';
import { session } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { calendarDays } from '../../../i18n/times';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { Hemicycle } from '../../../ui/hemicycle/Hemicycle';
import { Page } from '../../../ui/shell/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { Places } from '../../core/Places';
import { DemoRoles } from './DemoRoles';

/** The published meetings of the Network, the coming ones first; above them the reader's own places. */
export const HomePage = () => {
  const list = useResource('meetings', meetings.list);
  return (
    <Page title={t('public.home.title')} lead={t('public.home.lead')} ornament={<Hemicycle />}>
      {session.value?.signedIn && (
        <Card title={t('public.home.yours')}>
          <Places />
        </Card>
      )}
      {session.value?.demo && <DemoRoles />}
      <Loaded resource={list}>{({ items }) => <Meetings items={items} />}</Loaded>
    </Page>
  );
};

const Meetings = ({ items }: { items: Meeting[] }) => {
  const today = new Date().toISOString().slice(0, 10);
  const coming = items.filter(meeting => meeting.lastDay >= today);
  const past = items.filter(meeting => meeting.lastDay < today);
  if (items.length === 0) return <Empty>{t('public.home.none')}</Empty>;
  return (
    <>
      <MeetingList title={t('public.home.coming')} items={coming.sort((a, b) => compare(a, b))} />
      <MeetingList title={t('public.home.past')} items={past.sort((a, b) => compare(b, a))} />
    </>
  );
};

const compare = (left: Meeting, right: Meeting) => left.firstDay.localeCompare(right.firstDay);

const MeetingList = ({ title, items }: { title: string; items: Meeting[] }) =>
  items.length === 0 ? null : (
    <section class="stack">
      <h2>{title}</h2>
      <List>
        {items.map(meeting => (
          <ListItem
            key={meeting.code}
            href={`/meetings/${meeting.code}`}
            aside={meeting.state === 'draft' ? <StatusTag state="draft" /> : undefined}
          >
            <strong>
              <bdi>{inLanguage(meeting.title)}</bdi>
            </strong>
            <span class="muted">
              <bdi>{inLanguage(meeting.city)}</bdi> ·{' '}
              <bdi>{calendarDays(meeting.firstDay, meeting.lastDay)}</bdi>
            </span>
          </ListItem>
        ))}
      </List>
    </section>
  );
