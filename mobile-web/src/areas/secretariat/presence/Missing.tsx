import { t } from '../../../i18n/catalogue';
import { Card } from '../../../ui/card/Card';
import { EntityName } from '../../../ui/names/PersonName';
import type { EntityRef } from '../frame/types';
import type { DelegationPresence } from './types';

/** The delegations of which nobody has come today. */
export const missingOf = (rows: DelegationPresence[]): EntityRef[] =>
  rows.flatMap(({ entity, arrived, expected }) => (entity && expected > 0 && arrived === 0 ? [entity] : []));

export const Missing = ({ rows }: { rows: DelegationPresence[] }) => {
  const missing = missingOf(rows);
  return (
    <Card title={t('secretariat.missing.title')}>
      {missing.length === 0 ? (
        <p class="muted">{t('secretariat.missing.none')}</p>
      ) : (
        <>
          <p>{t('secretariat.missing.count', { count: missing.length })}</p>
          <ul class="missing">
            {missing.map(entity => (
              <li key={entity.code}>
                <EntityName entity={entity} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
};
