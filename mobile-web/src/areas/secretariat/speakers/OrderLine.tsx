import type { Confirmation } from '../../../api/turns';
import { t } from '../../../i18n/catalogue';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { StatusTag } from '../../../ui/status/StatusTag';
import { ClockRange } from '../../../ui/time/TimeInZones';
import { ExtraTime } from './ExtraTime';
import { LevelChange } from './LevelChange';
import { Pinning } from './Pinning';
import { ReplyTag } from './RepliesView';
import type { Entry } from './types';
import './speakers.css';

interface OrderLineProps {
  entry: Entry;
  /** Whether the speaker has confirmed, once that is known (L24). */
  reply?: Confirmation['state'];
  path: string;
  zone: string;
  /** Read by the Secretariat, which acts for every delegation. */
  desk?: boolean;
  changed: () => void;
}

const OPEN = ['inscribed', undefined];

/** One place of the order with the sentence that says why it is there (L5), and whether it fits (L13). */
export const OrderLine = ({ entry, reply, path, zone, desk, changed }: OrderLineProps) => (
  <li class={entry.fits ? 'place' : 'place place-late'}>
    <span class="place-number numbers">{entry.position}</span>
    <div class="place-text">
      <strong>
        <EntityName entity={entry.entity} />
      </strong>
      <span>
        {entry.speaker ? (
          <PersonName name={entry.speaker.name} honorific={entry.speaker.honorific} />
        ) : (
          t('secretariat.order.tbc')
        )}
      </span>
      <span>
        <bdi>{entry.title}</bdi>
      </span>
      {entry.group && (
        <span>
          {t('secretariat.order.group', { group: entry.group.name, count: entry.group.aligned.length })}
        </span>
      )}
      <span class="place-why small">{entry.why}</span>
      {!entry.fits && <span class="place-warning small">{t('secretariat.order.doesNotFit')}</span>}
    </div>
    <div class="place-aside">
      <ClockRange start={entry.start} end={entry.end} zone={zone} />
      {reply && <ReplyTag state={reply} />}
      {entry.state && entry.state !== 'inscribed' && <StatusTag state={entry.state} />}
      {OPEN.includes(entry.state) && (
        <>
          <Pinning entry={entry} path={path} zone={zone} changed={changed} />
          <ExtraTime entry={entry} path={path} zone={zone} changed={changed} />
          {desk && <LevelChange entry={entry} path={path} zone={zone} changed={changed} />}
        </>
      )}
    </div>
  </li>
);
