import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { Card, List } from '../../../ui/card/Card';
import { Page } from '../../../ui/shell/Page';
import { Loaded } from '../../../ui/state/Loaded';
import type { Page as Listing } from '../frame/types';
import { OrganisationForm } from './OrganisationForm';
import { type Organisation, OrganisationLine } from './OrganisationLine';
import { KINDS, kindName } from './types';

/** The organisations that can be invited; States are given, what else takes part the Secretariat adds here (R10). */
export const OrganisationsPage = () => {
  const entities = useResource('entities', () => api.get<Listing<Organisation>>('/entities'));
  return (
    <Page
      title={t('secretariat.organisations.title')}
      eyebrow={t('secretariat.eyebrow')}
      lead={t('secretariat.organisations.lead')}
      back={{ href: '/secretariat', label: t('secretariat.home.back') }}
    >
      <div class="stack-wide">
        <Card title={t('secretariat.organisations.add')}>
          <OrganisationForm added={entities.reload} />
        </Card>
        <Loaded resource={entities}>
          {({ items }) =>
            KINDS.map(kind => {
              const those = items.filter(entity => entity.kind === kind);
              return (
                those.length > 0 && (
                  <section key={kind} class="stack">
                    <h2>{kindName(kind)}</h2>
                    <List label={kindName(kind)}>
                      {those.map(entity => (
                        <OrganisationLine key={entity.code} entity={entity} changed={entities.reload} />
                      ))}
                    </List>
                  </section>
                )
              );
            })
          }
        </Loaded>
      </div>
    </Page>
  );
};
