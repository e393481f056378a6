import type { Route } from '../../app/routes';
import { AuditPage } from './audit/AuditPage';
import { DelegationPage } from './delegations/DelegationPage';
import { DelegationsPage } from './delegations/DelegationsPage';
import { InvitePage } from './delegations/InvitePage';
import { INTERPRETATION, PODIUM, PRESENCE, SECRETARIAT, TEAM, TEXTS } from './frame/sections';
import { GatesPage } from './gates/GatesPage';
import { InterpretationPage } from './interpretation/InterpretationPage';
import { DetailsPage } from './meetings/DetailsPage';
import { MeetingsPage } from './meetings/MeetingsPage';
import { NewMeetingPage } from './meetings/NewMeetingPage';
import { StartPage } from './meetings/StartPage';
import { DesignationsPage } from './network/DesignationsPage';
import { OrganisationsPage } from './network/OrganisationsPage';
import { PeoplePage } from './people/PeoplePage';
import { NewSinglePersonPage, SinglePersonPage } from './people/single';
import { PresencePage } from './presence/PresencePage';
import { WallPage } from './presence/WallPage';
import { PrintsPage } from './prints/page';
import { ProgrammePage } from './programme/ProgrammePage';
import { SessionPage } from './programme/SessionPage';
import { ScreensPage } from './screens/page';
import { AddSpeakerPage } from './speakers/AddSpeakerPage';
import { EditListPage } from './speakers/EditListPage';
import { ListPage } from './speakers/ListPage';
import { NewListPage } from './speakers/NewListPage';
import { SpeakersPage } from './speakers/SpeakersPage';
import { TextsPage } from './speakers/TextsPage';
import { TeamPage } from './team/TeamPage';

const meeting = '/secretariat/:meeting';
const desk = { access: SECRETARIAT, wide: true };
const form = { access: SECRETARIAT };

/** The Secretariat's side of a meeting; officers and supervisors see the parts of their role. */
export const routes: Route[] = [
  { pattern: '/secretariat', page: MeetingsPage, access: TEAM, anyMeeting: true },
  { pattern: '/secretariat/new', page: NewMeetingPage, ...form },
  { pattern: '/secretariat/network', page: DesignationsPage, ...form },
  { pattern: '/secretariat/network/organisations', page: OrganisationsPage, ...form },
  { pattern: meeting, page: StartPage, access: TEAM, wide: true },
  { pattern: `${meeting}/details`, page: DetailsPage, ...form },
  { pattern: `${meeting}/programme`, page: ProgrammePage, ...desk },
  { pattern: `${meeting}/programme/new`, page: SessionPage, ...form },
  { pattern: `${meeting}/programme/:session`, page: SessionPage, ...form },
  { pattern: `${meeting}/delegations`, page: DelegationsPage, ...desk },
  { pattern: `${meeting}/delegations/new`, page: InvitePage, ...form },
  { pattern: `${meeting}/delegations/:delegation`, page: DelegationPage, ...desk },
  { pattern: `${meeting}/people`, page: PeoplePage, ...desk },
  { pattern: `${meeting}/people/new`, page: NewSinglePersonPage, ...form },
  { pattern: `${meeting}/people/:participant`, page: SinglePersonPage, ...form },
  { pattern: `${meeting}/badges`, page: PrintsPage, ...desk },
  { pattern: `${meeting}/speakers`, page: SpeakersPage, access: PODIUM, wide: true },
  { pattern: `${meeting}/speakers/new`, page: NewListPage, ...form },
  { pattern: `${meeting}/speakers/:list`, page: ListPage, access: PODIUM, wide: true },
  { pattern: `${meeting}/speakers/:list/texts`, page: TextsPage, access: TEXTS, wide: true },
  { pattern: `${meeting}/speakers/:list/screens`, page: ScreensPage, ...form },
  { pattern: `${meeting}/speakers/:list/add`, page: AddSpeakerPage, ...form },
  { pattern: `${meeting}/speakers/:list/edit`, page: EditListPage, ...form },
  { pattern: `${meeting}/interpretation`, page: InterpretationPage, access: INTERPRETATION, wide: true },
  { pattern: `${meeting}/gates`, page: GatesPage, access: PRESENCE, wide: true },
  { pattern: `${meeting}/presence`, page: PresencePage, access: PRESENCE, wide: true },
  { pattern: `${meeting}/presence/wall`, page: WallPage, access: PRESENCE, bare: true },
  { pattern: `${meeting}/team`, page: TeamPage, ...desk },
  { pattern: `${meeting}/audit`, page: AuditPage, ...desk },
];
