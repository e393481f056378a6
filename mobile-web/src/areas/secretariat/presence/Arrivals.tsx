import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { List, ListItem } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { type Arrival, entityOf, gateOf } from './types';

/** The latest people through the gates, newest first. */
export const Arrivals = ({ arrivals, zone }: { arrivals: Arrival[]; zone: string }) =>
  arrivals.length === 0 ? (
    <p class="muted">{t('secretariat.presence.nobody')}</p>
  ) : (
    <List label={t('secretariat.presence.recent')}>
      {arrivals.map(arrival => (
        <ListItem
          key={arrival.scan ?? arrival.id ?? arrival.at}
          aside={<bdi class="numbers muted">{clockTime(arrival.at, zone)}</bdi>}
        >
          <strong>
            <PersonName name={arrival.person?.displayName ?? arrival.displayName ?? '—'} />
          </strong>
          <span class="muted small">
            <bdi>{[entityOf(arrival), gateOf(arrival)].filter(Boolean).join(' · ')}</bdi>
          </span>
        </ListItem>
      ))}
    </List>
  );
