import { lazyPage } from '../../../app/lazyPage';

export const PrintsPage = lazyPage(
  () => import('./PrintsPage').then(({ PrintsPage }) => PrintsPage),
  'prints',
);
