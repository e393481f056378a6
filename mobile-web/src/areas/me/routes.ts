import { lazyPage } from '../../app/lazyPage';
import type { Route } from '../../app/routes';
import { AgendaPage } from './agenda/AgendaPage';
import { BadgePage } from './badge/BadgePage';
import { PlacesPage } from './PlacesPage';

const SlotPage = lazyPage(() => import('./slot/SlotPage').then(({ SlotPage }) => SlotPage), 'speaking');

const PhotoPage = lazyPage(() => import('./photo/PhotoPage').then(({ PhotoPage }) => PhotoPage), 'photos');

/** What one person has of a meeting: badge, agenda, and the moment at the rostrum. */
export const routes: Route[] = [
  { pattern: '/me', page: PlacesPage, access: 'signed-in' },
  { pattern: '/meetings/:meeting/me', page: BadgePage, access: 'signed-in' },
  { pattern: '/meetings/:meeting/me/agenda', page: AgendaPage, access: 'signed-in' },
  { pattern: '/meetings/:meeting/me/photo', page: PhotoPage, access: 'signed-in' },
  { pattern: '/meetings/:meeting/me/slot', page: SlotPage, access: 'signed-in' },
];
