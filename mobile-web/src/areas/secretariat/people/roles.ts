import type { ParticipantRole } from '../../../api/delegations';
import { t } from '../../../i18n/catalogue';
import type { Option } from '../../../ui/field/Choice';

/** As what somebody comes whom no delegation sends; as a delegate of nobody one is a guest. */
const ROLES_ALONE = [
  'interpreter',
  'speaker',
  'security',
  'support',
  'delegate',
] as const satisfies readonly ParticipantRole[];

/** What a person is, by role; a delegate whom nobody sends is a guest. */
export const roleName = (role: ParticipantRole, alone?: boolean): string =>
  alone && role === 'delegate' ? t('secretariat.category.guest') : t(`core.role.${role}`);

/** What the form of such a person offers. */
export const alone = (): { label: string; roles: Option[]; titleHint: string } => ({
  label: t('secretariat.single.role'),
  roles: ROLES_ALONE.map(value => ({ value, label: roleName(value, true) })),
  titleHint: t('secretariat.single.title.hint'),
});
