import type { Inscription } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { List, ListItem } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { StatusTag } from '../../../ui/status/StatusTag';

/** "about 09:25, 4 of 38": the provisional place in one line (L4). */
export const placeOf = (inscription: Inscription, zone: string): string => {
  const { provisionalPosition: position, of, estimatedStart } = inscription;
  const place = position && of ? t('delegation.receipt.positionOf', { position, of }) : '';
  const time = estimatedStart ? t('delegation.receipt.about', { time: clockTime(estimatedStart, zone) }) : '';
  return [place, time].filter(Boolean).join(' · ');
};

/** One inscription of the delegation, leading to its receipt. */
export const ReceiptLine = ({
  inscription,
  base,
  zone,
}: {
  inscription: Inscription;
  base: string;
  zone: string;
}) => (
  <List>
    <ListItem href={`${base}/speaker/${inscription.id}`} aside={<StatusTag state={inscription.state} />}>
      {inscription.speaker ? (
        <PersonName name={inscription.speaker.name} honorific={inscription.speaker.honorific} />
      ) : (
        <strong>{t('core.speaker.tbc')}</strong>
      )}
      <span class="muted small">{placeOf(inscription, zone)}</span>
    </ListItem>
  </List>
);
