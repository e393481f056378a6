import type { Role } from '../../api/session';
import { lazyPage } from '../../app/lazyPage';
import type { Route } from '../../app/routes';
import { DelegationPage } from './home/DelegationPage';
import { MyDelegationPage } from './home/MyDelegationPage';
import { InterpretationPage } from './interpretation/InterpretationPage';
import { SessionRequestPage } from './interpretation/SessionRequestPage';
import { NewPersonPage } from './people/NewPersonPage';
import { PeoplePage } from './people/PeoplePage';

const PersonPage = lazyPage(
  () => import('./people/PersonPage').then(({ PersonPage }) => PersonPage),
  'photos',
);
const AnswerPage = lazyPage(() => import('./answer/AnswerPage').then(({ AnswerPage }) => AnswerPage));
const InscribePage = lazyPage(
  () => import('./speaker/InscribePage').then(({ InscribePage }) => InscribePage),
  'speaking',
);
const ReceiptPage = lazyPage(
  () => import('./speaker/ReceiptPage').then(({ ReceiptPage }) => ReceiptPage),
  'texts',
  'speaking',
);
const RepliesPage = lazyPage(
  () => import('./replies/RepliesPage').then(({ RepliesPage }) => RepliesPage),
  'replies',
  'speaking',
);

const SpeakerPage = lazyPage(
  () => import('./speaker/SpeakerPage').then(({ SpeakerPage }) => SpeakerPage),
  'replies',
  'speaking',
);

const own: Role[] = ['focal-point', 'secretariat', 'administrator'];
const root = '/meetings/:meeting/delegations/:delegation';

/** What a focal point does for a delegation; the Secretariat may open it, too (R1). */
export const routes: Route[] = [
  { pattern: '/meetings/:meeting/delegation', page: MyDelegationPage, access: own },
  { pattern: root, page: DelegationPage, access: own },
  { pattern: `${root}/people`, page: PeoplePage, access: own },
  { pattern: `${root}/people/new`, page: NewPersonPage, access: own },
  { pattern: `${root}/people/:participant`, page: PersonPage, access: own },
  { pattern: `${root}/answer`, page: AnswerPage, access: own },
  { pattern: `${root}/speaker`, page: SpeakerPage, access: own },
  { pattern: `${root}/speaker/lists/:list`, page: InscribePage, access: own },
  { pattern: `${root}/speaker/:inscription`, page: ReceiptPage, access: own },
  { pattern: `${root}/replies`, page: RepliesPage, access: own },
  { pattern: `${root}/interpretation`, page: InterpretationPage, access: own },
  { pattern: `${root}/interpretation/:session`, page: SessionRequestPage, access: own },
];
