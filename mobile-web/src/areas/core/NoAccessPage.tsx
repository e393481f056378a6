import { session } from '../../api/session';
import { t } from '../../i18n/catalogue';
import { ButtonLink } from '../../ui/button/Button';
import { Page } from '../../ui/shell/Page';

/** The reader is signed in, but this page belongs to another role or another delegation. */
export const NoAccessPage = () => (
  <Page
    title={t('core.noAccess.title')}
    lead={t('core.noAccess.lead', { email: session.value?.account?.email ?? '' })}
  >
    <div class="row">
      <ButtonLink href="/me">{t('core.noAccess.mine')}</ButtonLink>
      <ButtonLink href="/sign-in" kind="secondary">
        {t('core.noAccess.other')}
      </ButtonLink>
    </div>
  </Page>
);
