import { lazyPage } from '../../../app/lazyPage';

export const ScreensPage = lazyPage(
  () => import('./ScreensPage').then(({ ScreensPage }) => ScreensPage),
  'speaking',
);
