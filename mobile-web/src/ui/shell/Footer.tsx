import { session, signOut } from '../../api/session';
import { navigate } from '../../app/location';
import { t } from '../../i18n/catalogue';

const leave = async () => {
  await signOut();
  navigate('/');
};

export const Footer = () => (
  <footer class="footer">
    <div class="footer-inner">
      <p>{t('core.shell.network')}</p>
      <nav aria-label={t('core.shell.footer')}>
        <a href="/">{t('core.shell.meetings')}</a>
        <a href="/help">{t('core.shell.help')}</a>
        {session.value?.signedIn && (
          <button type="button" class="header-link" onClick={() => void leave()}>
            {t('core.shell.signOut')}
          </button>
        )}
      </nav>
    </div>
  </footer>
);
