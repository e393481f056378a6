import { t, tOr } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { List, ListItem } from '../../../ui/card/Card';
import type { Passage } from './types';
import { Who } from './Who';

/** The latest scans at the gates, newest first. */
export const Arrivals = ({ passages, zone }: { passages: Passage[]; zone: string }) =>
  passages.length === 0 ? (
    <p class="muted">{t('secretariat.presence.nobody')}</p>
  ) : (
    <List label={t('secretariat.presence.recent')}>
      {passages.map((passage, index) => (
        <ListItem
          key={`${passage.at} ${index}`}
          aside={<bdi class="numbers muted">{clockTime(passage.at, zone)}</bdi>}
        >
          <Who scan={passage} />
          <span class="muted small">
            <bdi>{passage.gate}</bdi> · {said(passage)}
            {passage.overridden && ` · ${t('secretariat.overrides.passed')}`}
          </span>
        </ListItem>
      ))}
    </List>
  );

const said = ({ verdict, direction }: Passage): string =>
  tOr(`secretariat.verdict.${verdict === 'admitted' && direction === 'out' ? 'left' : verdict}`, verdict);
