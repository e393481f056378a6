import type { Place } from '../../api/places';
import { t } from '../../i18n/catalogue';

/** What a place is called; an officer of the team reads the name of the role, for one may hold several. */
export const placeName = (place: Place): string =>
  place.kind === 'team' ? t(`core.grant.${place.role}`) : t(`core.place.${place.kind}`);
