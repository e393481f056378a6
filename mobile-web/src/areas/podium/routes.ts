import type { Role } from '../../api/session';
import type { Route } from '../../app/routes';
import { ClockPage } from './clock/ClockPage';
import { LinkedScreen } from './linked/LinkedScreen';
import { OfficerPage } from './officer/OfficerPage';
import { ScreenPage } from './screen/ScreenPage';

const OFFICERS: Role[] = ['protocol-officer', 'secretariat', 'administrator'];

/** The podium of a list on screens of its own: for who presides, for who speaks, and for the room. */
export const routes: Route[] = [
  { pattern: '/podium/:meeting/:list', page: OfficerPage, access: OFFICERS, bare: true },
  { pattern: '/podium/:meeting/:list/clock', page: ClockPage, access: 'signed-in', bare: true },
  { pattern: '/podium/:meeting/:list/screen', page: ScreenPage, access: 'signed-in', bare: true },
  { pattern: '/screen', page: LinkedScreen, bare: true },
];
