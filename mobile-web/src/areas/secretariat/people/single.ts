import { lazyPage } from '../../../app/lazyPage';

export const NewSinglePersonPage = lazyPage(() =>
  import('./SinglePersonPage').then(({ NewSinglePersonPage }) => NewSinglePersonPage),
);

export const SinglePersonPage = lazyPage(
  () => import('./SinglePersonPage').then(({ SinglePersonPage }) => SinglePersonPage),
  'photos',
);
