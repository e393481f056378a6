import { t } from '../../../i18n/catalogue';
import type { Option } from '../../../ui/field/Choice';
import { head } from '../store/roll';
import type { BadgeRow } from '../store/snapshot';

/** As what somebody takes part, as far as a category hangs on it; who heads a delegation is for the Secretariat (R3). */
const ROLES = ['delegate', 'speaker', 'interpreter', 'security', 'support'] as const;

const optionsOf = (roles: readonly (typeof ROLES)[number][]): Option[] =>
  roles.map(value => ({ value, label: t(`door.supervisor.role.${value}`) }));

export const roleOptions = (): Option[] => optionsOf(ROLES);

/** What the server takes as the right role of somebody; everything where it has not said so yet. */
export const rolesInstead = ({ category }: BadgeRow): Option[] => {
  const taken = category && head.value?.roles?.[category];
  return optionsOf(taken ? ROLES.filter(role => taken.includes(role)) : ROLES);
};
