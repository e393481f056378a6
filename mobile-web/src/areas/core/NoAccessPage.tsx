import { places } from '../../api/places';
import { type Role, session } from '../../api/session';
import { t } from '../../i18n/catalogue';
import { inSeries } from '../../i18n/names';
import { ButtonLink } from '../../ui/button/Button';
import { Page } from '../../ui/shell/Page';
import { Places } from './Places';

/** Whose part it is, as people say it: the administrator may open everything and is not named. */
const named = (roles: Role[]): string =>
  inSeries(roles.filter(role => role !== 'administrator').map(role => t(`core.grant.${role}`)));

/** The reader is signed in, but this page belongs to other roles: which, and the way back to their own pages. */
export const NoAccessPage = ({ roles }: { roles: Role[] }) => (
  <Page
    title={t('core.noAccess.title')}
    lead={t('core.noAccess.lead', { roles: named(roles), email: session.value?.account?.email ?? '' })}
  >
    {places().length > 0 && (
      <section class="stack">
        <h2>{t('core.noAccess.mine')}</h2>
        <Places />
      </section>
    )}
    <div class="row">
      {places().length === 0 && <ButtonLink href="/">{t('core.shell.meetings')}</ButtonLink>}
      <ButtonLink href="/sign-in" kind="secondary">
        {t('core.noAccess.other')}
      </ButtonLink>
    </div>
  </Page>
);
