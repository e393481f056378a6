import type { Inscription } from '../../../api/speakers';
import { t } from '../../../i18n/catalogue';
import { List, ListItem } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { StatusTag } from '../../../ui/status/StatusTag';
import { placeText, timeText } from '../../core/standing';

/** One inscription of the delegation, leading to its receipt. */
export const ReceiptLine = ({
  inscription,
  base,
  zone,
  city,
}: {
  inscription: Inscription;
  base: string;
  zone: string;
  city: string;
}) => (
  <List>
    <ListItem href={`${base}/speaker/${inscription.id}`}>
      {inscription.speaker ? (
        <PersonName name={inscription.speaker.name} honorific={inscription.speaker.honorific} />
      ) : (
        <strong>{t('core.speaker.tbc')}</strong>
      )}
      {inscription.group && <span>{t('delegation.speaker.group', { group: inscription.group.name })}</span>}
      <span>
        <StatusTag state={inscription.state} />
      </span>
      <span class="muted small">
        {t('speaking.standing.place')}: {placeText(inscription.place, inscription.state)}
      </span>
      <span class="muted small">
        {t('speaking.standing.time')}: {timeText(inscription.place, inscription.state, zone, city)}
      </span>
    </ListItem>
  </List>
);
