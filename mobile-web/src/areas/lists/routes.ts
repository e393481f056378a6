import type { Route } from '../../app/routes';
import { DeliveredPage } from './DeliveredPage';
import { ListsPage } from './ListsPage';
import { PublishedPage } from './PublishedPage';

/** The lists of speakers for all who take part: as published, what changed, and as delivered. */
export const routes: Route[] = [
  { pattern: '/meetings/:meeting/lists', page: ListsPage, access: 'signed-in' },
  { pattern: '/meetings/:meeting/lists/:list', page: PublishedPage, access: 'signed-in' },
  { pattern: '/meetings/:meeting/lists/:list/delivered', page: DeliveredPage, access: 'signed-in' },
];
