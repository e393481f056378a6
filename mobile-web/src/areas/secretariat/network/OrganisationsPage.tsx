import { t } from '../../../i18n/catalogue';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { EntityName } from '../../../ui/names/PersonName';
import { Page } from '../../../ui/shell/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { useEntities } from '../meetings/ChairPicker';
import { OrganisationForm } from './OrganisationForm';
import { KINDS, kindName } from './types';

/** The organisations that can be invited; States are given, what else takes part the Secretariat adds here (R10). */
export const OrganisationsPage = () => {
  const entities = useEntities();
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
                        <ListItem
                          key={entity.code}
                          aside={
                            <span class="muted small" dir="ltr">
                              {entity.code}
                            </span>
                          }
                        >
                          <EntityName entity={entity} />
                        </ListItem>
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
