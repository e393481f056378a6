import { places } from '../../../api/places';
import { t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { placeName } from '../../core/placeName';

/** What the signed-in reader does in this meeting, at the top of its page. */
export const MyLinks = ({ meeting }: { meeting: string }) => {
  const mine = places().filter(place => place.meeting === meeting);
  if (mine.length === 0) return null;
  return (
    <div class="row">
      {mine.map(place => (
        <ButtonLink key={place.href} href={place.href}>
          {placeName(place)}
        </ButtonLink>
      ))}
      <ButtonLink kind="secondary" href={`/meetings/${meeting}/lists`}>
        {t('public.meeting.lists')}
      </ButtonLink>
    </div>
  );
};
