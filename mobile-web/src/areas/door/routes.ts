import type { Route } from '../../app/routes';
import { EnrolPage } from './enrol/EnrolPage';
import { DoorPage } from './page/DoorPage';

/** The gate on an enrolled phone. Nobody signs in here: the phone itself is known (B10). */
export const routes: Route[] = [
  { pattern: '/door', page: DoorPage, bare: true },
  { pattern: '/door/enrol', page: EnrolPage },
];
