import { t } from '../../i18n/catalogue';
import { ButtonLink } from '../../ui/button/Button';
import { Page } from '../../ui/shell/Page';

export const NotFoundPage = () => (
  <Page title={t('core.notFound.title')} lead={t('core.notFound.lead')}>
    <div class="row">
      <ButtonLink href="/">{t('core.shell.meetings')}</ButtonLink>
      <ButtonLink href="/help" kind="secondary">
        {t('core.shell.help')}
      </ButtonLink>
    </div>
  </Page>
);
