import { mine } from '../../../api/badges';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { List, ListItem } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';

/** The badges issued so far, to print; silent while there are none. */
export const Badges = ({ meeting, delegation }: { meeting: string; delegation: string }) => {
  const badges = useResource(`badges ${meeting} ${delegation}`, () => mine.badgesOf(meeting, delegation));
  useLive(meeting, ['badges.badge-issued', 'badges.badge-revoked', 'badges.badge-changed'], badges.reload);
  if (badges.state !== 'ready' || badges.value.items.length === 0) return null;
  return (
    <>
      <h2>{t('delegation.people.badges')}</h2>
      <List>
        {badges.value.items.map(badge => (
          <ListItem
            key={badge.id}
            aside={
              <a class="button button-quiet" href={badge.links.pdf}>
                {t('delegation.people.badge')}
                <span class="visually-hidden"> {badge.displayName}</span>
              </a>
            }
          >
            <PersonName name={badge.displayName} />
          </ListItem>
        ))}
      </List>
    </>
  );
};
