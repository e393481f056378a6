import { lazyPage } from '../../app/lazyPage';
import type { Route } from '../../app/routes';
import { HelpPage } from './help/HelpPage';
import { HomePage } from './home/HomePage';
import { MeetingPage } from './meeting/MeetingPage';
import { LinkPage } from './signin/LinkPage';
import { SetupPage } from './signin/SetupPage';
import { SignInPage } from './signin/SignInPage';

const SpeakingPage = lazyPage(
  () => import('./speaking/SpeakingPage').then(({ SpeakingPage }) => SpeakingPage),
  'speaking',
);
const OfficeSlotPage = lazyPage(
  () => import('./speaking/OfficeSlotPage').then(({ OfficeSlotPage }) => OfficeSlotPage),
  'speaking',
);

/** What everybody may open; the links of mails arrive here, too. */
export const routes: Route[] = [
  { pattern: '/', page: HomePage },
  { pattern: '/meetings', page: HomePage },
  { pattern: '/meetings/:meeting', page: MeetingPage },
  { pattern: '/sign-in', page: SignInPage },
  { pattern: '/sign-in/:token', page: LinkPage },
  { pattern: '/setup/:token', page: SetupPage },
  { pattern: '/speaking', page: SpeakingPage },
  { pattern: '/slot', page: OfficeSlotPage },
  { pattern: '/help', page: HelpPage },
];
