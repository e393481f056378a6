import { t } from '../../i18n/catalogue';

export const Footer = () => (
  <footer class="footer">
    <div class="footer-inner">
      <p>{t('core.shell.network')}</p>
      <nav aria-label={t('core.shell.footer')}>
        <a href="/">{t('core.shell.meetings')}</a>
        <a href="/help">{t('core.shell.help')}</a>
      </nav>
    </div>
  </footer>
);
