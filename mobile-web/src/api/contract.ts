import type { AuditEntry } from '../areas/secretariat/audit/entry';
import type * as registration from '../areas/secretariat/delegations/types';
import type * as rooms from '../areas/secretariat/frame/types';
import type * as gates from '../areas/secretariat/gates/types';
import type * as demand from '../areas/secretariat/interpretation/types';
import type { Zone } from '../areas/secretariat/meetings/ZonePicker';
import type { Designation } from '../areas/secretariat/network/types';
import type { LatestAct } from '../areas/secretariat/people/meanwhile';
import type { Decided } from '../areas/secretariat/people/PeopleList';
import type * as presence from '../areas/secretariat/presence/types';
import type { Levers } from '../areas/secretariat/speakers/levers';
import type * as desk from '../areas/secretariat/speakers/types';
import type { components } from '../generated/schema';
import type { AgendaItem, Badge, Feed } from './badges';
import type * as delegations from './delegations';
import type { InterpretationRequest, Decided as Provided } from './interpretation';
import type { EntityRef, Meeting, Programme, ProgrammeSession } from './meetings';
import type { PodiumView } from './podium';
import type { DeliveredLine, DeliveredReply, Publication } from './published';
import type { NewPushDevice, PushDevices } from './pushDevices';
import type { ReplyDetails, ReplyQueue } from './replies';
import type { ScreenLink, ScreenView } from './screens';
import type { Grant, Session } from './session';
import type { Inscription, InscriptionDetails, MySlot, SpeakersList } from './speakers';
import type { ListTexts, StatementTexts } from './texts';
import type { Asked, Confirmation, OfficeLink, OfficeSlot, Swaps } from './turns';

/**
 * Compares the shapes that pages read with the description of the HTTP interface; nothing of this reaches the browser.
 * A field that the server does not give, or gives as something else, fails the type checking with its name.
 */
type Schemas = components['schemas'];

/** Written values narrow to their kind: the description says `string` where we list the words. */
type Wide<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T;

/** The fields of Ours that the server's shape lacks or types otherwise; `never` when they agree. */
type Drift<Ours, Theirs> = {
  [K in keyof Ours]-?: K extends keyof Theirs ? Differs<NonNullable<Ours[K]>, NonNullable<Theirs[K]>, K> : K;
}[keyof Ours];

type Differs<Ours, Theirs, K> = [Ours] extends [readonly (infer One)[]]
  ? [Theirs] extends [readonly (infer Other)[]]
    ? Differs<NonNullable<One>, NonNullable<Other>, K>
    : K
  : [Ours] extends [object]
    ? [Theirs] extends [object]
      ? string extends keyof Theirs
        ? never
        : [Drift<Ours, Theirs>] extends [never]
          ? never
          : [K, Drift<Ours, Theirs>]
      : K
    : [Theirs] extends [Wide<Ours>]
      ? never
      : K;

type Agrees<T extends never> = T;

/** Each line holds only as long as its shape agrees. */
export type Contract = [
  Agrees<Drift<Zone, Schemas['meetings.ZoneSearch.Found']>>,
  Agrees<Drift<EntityRef, Schemas['network.EntityRef']>>,
  Agrees<Drift<Meeting, Schemas['meetings.MeetingDetail']>>,
  Agrees<Drift<Programme, Schemas['meetings.ProgrammeView']>>,
  Agrees<Drift<ProgrammeSession, Schemas['meetings.ProgrammeView.SessionItem']>>,
  Agrees<Drift<Session, Schemas['identity.SessionAnswer']>>,
  Agrees<Drift<Grant, Schemas['identity.Grant']>>,
  Agrees<Drift<LatestAct, Schemas['registration.LatestActController.Latest']>>,
  Agrees<Drift<Badge, Schemas['badges.BadgeView']>>,
  Agrees<Drift<AgendaItem, Schemas['calendar.MyAgenda.Item']>>,
  Agrees<Drift<Feed, Schemas['calendar.Feeds.Subscription']>>,
  Agrees<Drift<SpeakersList, Schemas['speakers.ListView']>>,
  Agrees<Drift<InscriptionDetails, Schemas['speakers.InscriptionRequest']>>,
  Agrees<Drift<Inscription, Schemas['speakers.InscriptionView']>>,
  Agrees<Drift<MySlot, Schemas['speakers.MySlotView']>>,
  Agrees<Drift<Asked, Schemas['speakers.ByLinkController.AskedView']>>,
  Agrees<Drift<OfficeSlot, Schemas['speakers.ByLinkController.OfficeSlotView']>>,
  Agrees<Drift<Confirmation, Schemas['speakers.ConfirmationView']>>,
  Agrees<Drift<OfficeLink, Schemas['speakers.OfficeLinkController.LinkView']>>,
  Agrees<Drift<Swaps, Schemas['speakers.SwapView']>>,
  Agrees<Drift<StatementTexts, Schemas['speakers.TextViews.TextsView']>>,
  Agrees<Drift<ListTexts, Schemas['speakers.TextViews.ListTextsView']>>,
  Agrees<Drift<desk.Order, Schemas['speakers.OrderView']>>,
  Agrees<Drift<Levers, Schemas['speakers.LeversView']>>,
  Agrees<Drift<Publication, Schemas['speakers.PublicationView']>>,
  Agrees<Drift<{ items: DeliveredLine[]; replies?: DeliveredReply[] }, Schemas['speakers.DeliveredView']>>,
  Agrees<Drift<PodiumView, Schemas['speakers.PodiumView']>>,
  Agrees<Drift<ReplyQueue, Schemas['speakers.ReplyView.QueueView']>>,
  Agrees<Drift<ReplyDetails, Schemas['speakers.ReplyRequest']>>,
  Agrees<Drift<ScreenView, Schemas['speakers.ScreenController.ScreenView']>>,
  Agrees<Drift<ScreenLink, Schemas['speakers.ScreenLinkController.ScreenLinkView']>>,
  Agrees<Drift<PushDevices, Schemas['push.PushDeviceController.DevicesView']>>,
  Agrees<Drift<NewPushDevice, Schemas['push.PushDeviceController.DeviceRequest']>>,
  Agrees<Drift<registration.Participant, Schemas['registration.ParticipantView']>>,
  Agrees<Drift<Decided, Schemas['registration.AccreditationController.Decided']>>,
  Agrees<Drift<registration.Delegation, Schemas['registration.DelegationView']>>,
  Agrees<Drift<delegations.ParticipantDetails, Schemas['registration.ParticipantRequest']>>,
  Agrees<Drift<delegations.Participant, Schemas['registration.ParticipantView']>>,
  Agrees<Drift<delegations.Answer, Schemas['registration.DelegationController.AnswerRequest']>>,
  Agrees<Drift<delegations.Delegation, Schemas['registration.DelegationView']>>,
  Agrees<Drift<InterpretationRequest, Schemas['interpretation.InterpretationController.RequestView']>>,
  Agrees<Drift<Provided, Schemas['interpretation.InterpretationController.DecidedView']>>,
  Agrees<Drift<demand.Demand, Schemas['interpretation.DemandView']>>,
  Agrees<Drift<rooms.Room, Schemas['meetings.MeetingDetail.RoomItem']>>,
  Agrees<Drift<rooms.Meeting, Schemas['meetings.MeetingDetail']>>,
  Agrees<Drift<rooms.Session, Schemas['meetings.ProgrammeView.SessionItem']>>,
  Agrees<Drift<desk.SpeakersList, Schemas['speakers.ListView']>>,
  Agrees<Drift<Designation, Schemas['network.Designation']>>,
  Agrees<Drift<gates.Gate, Schemas['checkin.GateView']>>,
  Agrees<Drift<gates.Device, Schemas['identity.Device']>>,
  Agrees<Drift<gates.BadgeKey, Schemas['badges.KnownKey']>>,
  Agrees<Drift<AuditEntry, Schemas['identity.AuditTrail.Written']>>,
  Agrees<Drift<presence.Presence, Schemas['checkin.PresenceController.PresenceView']>>,
];
