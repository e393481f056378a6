import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { dayInstant, longDate } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Page } from '../../../ui/shell/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import type { EntityRef, Page as Items } from '../frame/types';
import { useEntities } from '../meetings/ChairPicker';
import { DesignationForm } from './DesignationForm';
import { EndDialog } from './EndDialog';
import type { Designation } from './types';

/** The National Focal Points: whom each State or organisation designated, from when, and until when (N2). */
export const DesignationsPage = () => {
  const entities = useEntities();
  const designations = useResource('designations', () =>
    api.get<Items<Designation>>('/network/designations'),
  );
  const known = entities.state === 'ready' ? entities.value.items : [];
  return (
    <Page
      title={t('secretariat.designations.title')}
      eyebrow={t('secretariat.eyebrow')}
      lead={t('secretariat.designations.lead')}
      back={{ href: '/secretariat', label: t('secretariat.home.back') }}
    >
      <div class="stack-wide">
        <Loaded resource={designations}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>{t('secretariat.designations.none')}</Empty>
            ) : (
              <List label={t('secretariat.designations.title')}>
                {items.map(each => (
                  <Line key={each.id} designation={each} known={known} changed={designations.reload} />
                ))}
              </List>
            )
          }
        </Loaded>
        <Card title={t('secretariat.designations.add')}>
          <DesignationForm entities={known} added={designations.reload} />
        </Card>
      </div>
    </Page>
  );
};

interface LineProps {
  designation: Designation;
  known: EntityRef[];
  changed: () => void;
}

const Line = ({ designation, known, changed }: LineProps) => {
  const [ending, setEnding] = useState(false);
  const { entity, name, firstDay, lastDay } = designation;
  const from = longDate(dayInstant(firstDay));
  return (
    <ListItem
      aside={
        !lastDay && (
          <Button kind="quiet" onClick={() => setEnding(true)}>
            {t('secretariat.designations.end')}
            <span class="visually-hidden"> {name}</span>
          </Button>
        )
      }
    >
      <strong>
        <EntityName entity={known.find(each => each.code === entity) ?? { code: entity, name: entity }} />
      </strong>
      <PersonName name={name} />
      <span class="muted small">
        {lastDay
          ? t('secretariat.designations.span', { from, until: longDate(dayInstant(lastDay)) })
          : t('secretariat.designations.since', { from })}
      </span>
      {ending && <EndDialog designation={designation} ended={changed} onClose={() => setEnding(false)} />}
    </ListItem>
  );
};
