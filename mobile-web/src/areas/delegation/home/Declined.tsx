import type { Confirmation } from '../../../api/turns';
import { t } from '../../../i18n/catalogue';
import { momentIn } from '../../../i18n/times';
import { List, ListItem } from '../../../ui/card/Card';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import type { When } from '../turns/Proposals';

interface DeclinedProps {
  answers: Confirmation[];
  /** Under which address the receipts are. */
  receipts: string;
  when: When;
}

/** Whose speaker will not speak, each leading to the receipt where another is named (L24). */
export const Declined = ({ answers, receipts, when: { zone, city } }: DeclinedProps) => {
  const declined = answers.filter(({ state }) => state === 'declined');
  if (declined.length === 0) return null;
  return (
    <Notice tone="warn" live title={t('speaking.told.declined.home')}>
      <List>
        {declined.map(({ inscription, entity, speaker, since }) => (
          <ListItem key={inscription} href={`${receipts}/${inscription}`}>
            <strong>
              {speaker ? (
                <PersonName name={speaker.name} honorific={speaker.honorific} />
              ) : (
                <EntityName entity={entity} />
              )}
            </strong>
            {since && (
              <span class="muted small">
                {t('speaking.told.declined', { when: momentIn(since, zone, city) })}
              </span>
            )}
          </ListItem>
        ))}
      </List>
    </Notice>
  );
};
