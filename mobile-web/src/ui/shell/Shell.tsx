import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/catalogue';
import { Toasts } from '../toast/Toast';
import { DemoBanner, OfflineNotice } from './Banners';
import { Footer } from './Footer';
import { Header } from './Header';
import './shell.css';

/** The house around every page: skip link, header, notices, the page itself, footer. */
export const Shell = ({ children, wide }: { children: ComponentChildren; wide?: boolean }) => (
  <div class="shell">
    <a class="skip" href="#main">
      {t('core.shell.skip')}
    </a>
    <DemoBanner />
    <Header />
    <OfflineNotice />
    <Toasts />
    <main id="main" class={wide ? 'main main-wide' : 'main'} tabIndex={-1}>
      {children}
    </main>
    <Footer />
  </div>
);
