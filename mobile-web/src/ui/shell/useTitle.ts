import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/catalogue';

/** The browser's title while a page is shown, also of pages that are bare of the shell. */
export const useTitle = (title: string): void =>
  useEffect(() => {
    document.title = `${title} · ${t('core.product')}`;
  }, [title]);
