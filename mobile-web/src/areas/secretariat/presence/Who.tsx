import { t } from '../../../i18n/catalogue';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import type { EntityRef } from '../frame/types';

/** Whose badge was scanned, or which secondary pass of which delegation; who is at risk has no name here (P1). */
export const Who = ({ scan }: { scan: { displayName?: string; entity?: EntityRef } }) => (
  <>
    <strong>
      {scan.displayName ? <PersonName name={scan.displayName} /> : t('secretariat.presence.unnamed')}
    </strong>
    {scan.entity && (
      <span class="small">
        <EntityName entity={scan.entity} />
      </span>
    )}
  </>
);
