import { type AgendaItem, mine } from '../../../api/badges';
import { meetings } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { dayKey, longDay } from '../../../i18n/times';
import { useLive } from '../../../live/useLive';
import { List, ListItem } from '../../../ui/card/Card';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { TimeInZones } from '../../../ui/time/TimeInZones';
import { MyFrame } from '../MyFrame';
import { FeedCard } from './FeedCard';

/** The agenda is told of once its entries have followed the programme, the lists and the person's own registration. */
const MOVES = ['calendar.agenda-changed', 'meetings.meeting-changed'];

/** What the reader has to attend or to do, by day, with the feed that carries it into a calendar (C1, C4). */
export const AgendaPage = ({ parameters: { meeting = '' } }: { parameters: Parameters }) => {
  const both = useResource(`agenda ${meeting}`, () =>
    Promise.all([meetings.get(meeting), mine.agenda(meeting)]),
  );
  useLive(meeting, MOVES, both.reload);
  return (
    <MyFrame meeting={meeting} title={t('me.agenda.title')}>
      <Loaded resource={both}>
        {([found, agenda]) =>
          agenda.items.length === 0 ? (
            <Empty>{t('me.agenda.none')}</Empty>
          ) : (
            <Days items={agenda.items} zone={found.zone} city={inLanguage(found.city)} />
          )
        }
      </Loaded>
      <FeedCard meeting={meeting} />
    </MyFrame>
  );
};

interface DaysProps {
  items: AgendaItem[];
  zone: string;
  city: string;
}

const Days = ({ items, zone, city }: DaysProps) => {
  const days = new Map<string, AgendaItem[]>();
  for (const item of [...items].sort((left, right) => left.start.localeCompare(right.start))) {
    const key = dayKey(item.start, zone);
    days.set(key, [...(days.get(key) ?? []), item]);
  }
  return (
    <>
      {[...days.values()].map(day => (
        <section class="stack" key={day[0]?.uid}>
          <h2>{longDay(day[0]?.start ?? '', zone)}</h2>
          <List>
            {day.map(item => (
              <ListItem
                key={item.uid}
                aside={item.status === 'cancelled' ? <StatusTag state="cancelled" /> : undefined}
              >
                {item.status === 'tentative' ? (
                  <span class="muted">{t('core.standing.beyond')}</span>
                ) : (
                  <TimeInZones start={item.start} end={item.end} zone={zone} city={city} />
                )}
                <strong>
                  <bdi>{item.title}</bdi>
                </strong>
                <bdi class="muted small">{item.room}</bdi>
                {(item.overlaps?.length ?? 0) > 0 && (
                  <span class="small overlap">{t('me.agenda.overlap')}</span>
                )}
              </ListItem>
            ))}
          </List>
        </section>
      ))}
    </>
  );
};
