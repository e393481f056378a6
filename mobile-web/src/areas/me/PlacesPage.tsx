import { places } from '../../api/places';
import { session } from '../../api/session';
import { t } from '../../i18n/catalogue';
import { ButtonLink } from '../../ui/button/Button';
import { Page } from '../../ui/shell/Page';
import { Empty } from '../../ui/state/Empty';
import { Places } from '../core/Places';

/** Where the reader's roles lead; the page after signing in with more than one role. */
export const PlacesPage = () => (
  <Page title={t('me.places.title')} eyebrow={<bdi>{session.value?.account?.name}</bdi>}>
    {places().length > 0 ? (
      <Places />
    ) : (
      <Empty act={<ButtonLink href="/">{t('core.shell.meetings')}</ButtonLink>}>{t('me.places.none')}</Empty>
    )}
  </Page>
);
