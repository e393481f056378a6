import { type DeliveredLine, type DeliveredReply, published } from '../../api/published';
import { REPLY_TOPICS } from '../../api/replies';
import { SPEAKERS_TOPICS } from '../../api/speakers';
import { type StatementText, TEXT_TOPICS, texts } from '../../api/texts';
import { useResource } from '../../api/useResource';
import type { Parameters } from '../../app/routes';
import { t } from '../../i18n/catalogue';
import { languageName } from '../../i18n/names';
import { calendarDays, clockTime } from '../../i18n/times';
import { useFollowed } from '../../live/useFollowed';
import { Loaded } from '../../ui/state/Loaded';
import { StatusTag } from '../../ui/status/StatusTag';
import { ClockRange } from '../../ui/time/TimeInZones';
import { expectedText } from '../core/standing';
import { Line } from './Line';
import { Files, ListFrame, minutes, type Reading } from './ListFrame';

/** A list as it was delivered, beside what was planned (L14), with the texts of what was said. */
export const DeliveredPage = ({ parameters: { meeting = '', list = '' } }: { parameters: Parameters }) => (
  <ListFrame meeting={meeting} list={list}>
    {reading => <Delivered reading={reading} />}
  </ListFrame>
);

const Delivered = ({ reading }: { reading: Reading }) => {
  const { meeting, list } = reading;
  const delivered = useResource(`delivered ${list}`, () => published.delivered(meeting, list));
  const handedIn = useResource(`texts ${list}`, () => texts.ofList(meeting, list));
  useFollowed(meeting, SPEAKERS_TOPICS, delivered.reload);
  useFollowed(meeting, TEXT_TOPICS, handedIn.reload);
  useFollowed(meeting, REPLY_TOPICS, delivered.reload);
  const textsOf = (inscription: string): StatementText[] =>
    handedIn.state === 'ready'
      ? (handedIn.value.items.find(one => one.inscription === inscription && !one.embargo)?.texts ?? [])
      : [];
  return (
    <Loaded resource={delivered}>
      {({ items, replies = [] }) => (
        <div class="stack-wide">
          <ol class="listed">
            {items.map(line => (
              <Line key={line.inscription} number={line.planned?.position ?? '–'} of={line}>
                <Outcome line={line} zone={reading.zone} />
                <Texts items={textsOf(line.inscription)} />
              </Line>
            ))}
          </ol>
          {replies.length > 0 && <Replies replies={replies} zone={reading.zone} />}
          <Files address={language => published.deliveredFile(meeting, list, language)} />
        </div>
      )}
    </Loaded>
  );
};

type Spoken = Pick<DeliveredLine, 'outcome' | 'start' | 'end' | 'spoken' | 'limit' | 'over'>;

/** What became of it, when and for how long. */
const Given = ({ line, zone }: { line: Spoken; zone: string }) => (
  <>
    <span class="row">
      <StatusTag state={line.outcome === 'expected' ? 'inscribed' : line.outcome} />
      {line.start && line.end && <ClockRange start={line.start} end={line.end} zone={zone} />}
      {line.start && !line.end && <bdi class="numbers">{clockTime(line.start, zone)}</bdi>}
    </span>
    {line.outcome === 'delivered' && (
      <span class="small">
        {t('lists.spoken', { time: minutes(line.spoken), limit: minutes(line.limit) })}
      </span>
    )}
    {(line.over ?? 0) > 0 && (
      <span class="small listed-over">{t('lists.over', { time: minutes(line.over ?? 0) })}</span>
    )}
  </>
);

const Outcome = ({ line, zone }: { line: DeliveredLine; zone: string }) => (
  <>
    <Given line={line} zone={zone} />
    <span class="muted small">
      {line.planned
        ? t('lists.planned', {
            revision: line.planned.revision,
            position: line.planned.position,
            time: expectedText(line.planned, start => clockTime(start, zone)),
          })
        : t('lists.unplanned')}
    </span>
  </>
);

/** The rights of reply, which were never part of the list (L20). */
const Replies = ({ replies, zone }: { replies: DeliveredReply[]; zone: string }) => (
  <section class="stack">
    <h2>{t('lists.replies')}</h2>
    <ol class="listed">
      {replies.map(reply => (
        <Line key={reply.reply} number={reply.which} of={reply}>
          <Given line={reply} zone={zone} />
          <span class="muted small">
            {t('lists.reply', { which: String(reply.which), day: calendarDays(reply.day, reply.day) })}
          </span>
        </Line>
      ))}
    </ol>
  </section>
);

const Texts = ({ items }: { items: StatementText[] }) => {
  if (items.length === 0) return null;
  return (
    <span class="row">
      {items.map(text => (
        <a key={text.id} class="button button-quiet" href={texts.file(text)} download>
          {t('lists.text', { language: languageName(text.language) })}
        </a>
      ))}
    </span>
  );
};
