import { t } from '../../i18n/catalogue';
import './state.css';

/** Shown while something is on its way; appears late, so that quick answers do not flicker. */
export const Loading = () => (
  <div class="loading" role="status">
    <span class="loading-line" aria-hidden="true" />
    <span class="loading-line" aria-hidden="true" />
    <span class="loading-line" aria-hidden="true" />
    <span class="visually-hidden">{t('core.state.loading')}</span>
  </div>
);
