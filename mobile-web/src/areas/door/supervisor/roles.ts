import { t } from '../../../i18n/catalogue';
import type { Option } from '../../../ui/field/Choice';

/** As what somebody takes part, as far as a category hangs on it; who heads a delegation is for the Secretariat (R3). */
const ROLES = ['delegate', 'speaker', 'interpreter', 'security', 'support'] as const;

export const roleOptions = (): Option[] =>
  ROLES.map(value => ({ value, label: t(`door.supervisor.role.${value}`) }));
