import { api } from '../../api/client';
import { session } from '../../api/session';
import { t } from '../../i18n/catalogue';
import { LanguagePicker } from '../language/LanguagePicker';

/** Tells the server which language the account's mails should have; the page itself has already changed. */
const remember = (language: string) => {
  if (session.value?.signedIn) api.put('/session/language', { language }).catch(() => undefined);
};

export const Header = () => (
  <header class="header">
    <div class="header-inner">
      <a class="brand" href="/">
        <svg viewBox="0 0 64 44" aria-hidden="true" class="brand-mark">
          <path d="M6 38a26 26 0 0 1 52 0" />
          <path d="M17 38a15 15 0 0 1 30 0" class="brand-inner" />
          <circle cx="32" cy="37" r="5" />
        </svg>
        <span class="brand-name">{t('core.product')}</span>
      </a>
      <div class="header-acts">
        <LanguagePicker onChosen={remember} />
        {session.value?.signedIn ? (
          <a class="header-link" href="/me">
            <svg class="header-person" viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="8" r="4" />
              <path d="M4 21c1-9 15-9 16 0" />
            </svg>
            <span class="header-mine">{t('core.shell.mine')}</span>
          </a>
        ) : (
          <a class="header-link" href="/sign-in">
            {t('core.shell.signIn')}
          </a>
        )}
      </div>
    </div>
  </header>
);
