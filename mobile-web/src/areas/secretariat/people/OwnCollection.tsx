import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { List } from '../../../ui/card/Card';
import { Loaded } from '../../../ui/state/Loaded';
import { COLLECTION_TOPICS, CollectionLine } from '../delegations/Collection';
import type { CollectionRow } from '../delegations/types';
import type { Page } from '../frame/types';

/** In whose hands the badge of one person is, as of somebody who stands in no delegation's list; given out, taken back (B4). */
export const OwnCollection = ({
  meeting,
  participant,
  zone,
}: {
  meeting: string;
  participant: string;
  zone: string;
}) => {
  const path = `/meetings/${meeting}/participants/${participant}/collection`;
  const collection = useResource(path, () => api.get<Page<CollectionRow>>(path));
  useLive(meeting, COLLECTION_TOPICS, collection.reload);
  return (
    <Loaded resource={collection}>
      {({ items }) =>
        items.length === 0 ? null : (
          <List label={t('secretariat.collection.title')}>
            {items.map(row => (
              <CollectionLine
                key={row.badge}
                row={row}
                meeting={meeting}
                zone={zone}
                changed={collection.reload}
              />
            ))}
          </List>
        )
      }
    </Loaded>
  );
};
