import { api } from '../../../api/client';
import { type Resource, useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { clockTime } from '../../../i18n/times';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Loaded } from '../../../ui/state/Loaded';
import type { Page } from '../frame/types';
import type { Count, Head } from './types';

/** Read again with the overview: the same hints concern both. */
export const useHeads = (meeting: string): Resource<Page<Head>> =>
  useResource(`heads ${meeting}`, () => api.get<Page<Head>>(`/meetings/${meeting}/presence/heads`));

/** Who of the heads of delegation is in; the awaited ones first. Those at risk are in the number only (P1). */
export const Heads = ({
  heads,
  count,
  zone,
}: {
  heads: Resource<Page<Head>>;
  count: Count;
  zone: string;
}) => (
  <Card title={t('secretariat.heads.title')}>
    <p>{t('secretariat.heads.count', { inside: count.inside, expected: count.expected })}</p>
    <Loaded resource={heads}>
      {({ items }) => (
        <>
          <HeadList
            label={t('secretariat.heads.awaited')}
            heads={items.filter(head => !head.inside)}
            zone={zone}
          />
          <HeadList
            label={t('secretariat.heads.inside')}
            heads={items.filter(head => head.inside)}
            zone={zone}
          />
        </>
      )}
    </Loaded>
  </Card>
);

const HeadList = ({ label, heads, zone }: { label: string; heads: Head[]; zone: string }) =>
  heads.length === 0 ? null : (
    <>
      <h3>{label}</h3>
      <List label={label}>
        {heads.map(head => (
          <ListItem
            key={`${head.entity?.code} ${head.displayName}`}
            aside={head.since && <bdi class="numbers muted">{clockTime(head.since, zone)}</bdi>}
          >
            <strong>
              <PersonName name={head.displayName} honorific={head.honorific} />
            </strong>
            <span class="muted small">
              {head.entity && <EntityName entity={head.entity} />}
              {head.gate && (
                <>
                  {' · '}
                  <bdi>{head.gate}</bdi>
                </>
              )}
            </span>
          </ListItem>
        ))}
      </List>
    </>
  );
