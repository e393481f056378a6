package org.plenary.registration;

import java.time.Clock;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The Secretariat's decisions about people (R2), and about what changes on badges that are already valid (R7). */
@Service
public class AccreditationService {

    private final ParticipantStore store;
    private final DelegationStore delegations;
    private final ChangeStore changes;
    private final HeadOfDelegation heads;
    private final Meetings meetings;
    private final Entities entities;
    private final Accreditation accreditation;
    private final PhotoKeeping photos;
    private final RegistrationPost post;
    private final RegistrationJournal journal;
    private final Clock clock;

    AccreditationService(
            ParticipantStore store,
            DelegationStore delegations,
            ChangeStore changes,
            HeadOfDelegation heads,
            Meetings meetings,
            Entities entities,
            Accreditation accreditation,
            PhotoKeeping photos,
            RegistrationPost post,
            RegistrationJournal journal,
            Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.changes = changes;
        this.heads = heads;
        this.meetings = meetings;
        this.entities = entities;
        this.accreditation = accreditation;
        this.photos = photos;
        this.post = post;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Decides about a registration that waits; of an approved person, about the change that waits.
     *
     * @param version that the officer looked at: of two who decide at once, the other is told what the first decided (L22)
     */
    @Transactional
    public Mono<Participant> decide(
            MeetingCode code, ParticipantId id, long version, Decision decision, Viewer viewer) {
        return meetings.get(code)
                .flatMap(meeting -> held(code, id)
                        .map(participant -> participant.seenAt(version))
                        .flatMap(participant -> decided(meeting, participant, decision, viewer)));
    }

    /** Gives an approved person another role, and with it another category, on the spot (B10); a head stays for the Secretariat (R3). */
    @Transactional
    public Mono<Participant> correctRole(
            MeetingCode meeting, ParticipantId id, RoleCorrection correction, Viewer viewer) {
        return Mono.fromSupplier(() -> OnTheSpot.reason(correction.reason()))
                .flatMap(why -> held(meeting, id)
                        .doOnNext(before -> correctable(before, correction.role(), viewer))
                        .flatMap(before -> categoryOf(before, correction.role())
                                .map(category -> recategorized(before, correction, category))
                                .flatMap(after -> heads.makeRoomFor(after, viewer)
                                        .then(Mono.defer(() -> store.update(after, clock.instant()))))
                                .delayUntil(after -> changes.closeFulfilled(after, clock.instant()))
                                .flatMap(after -> journal.tell("badge-data-changed", before, after, viewer, why))));
    }

    /** What is refused is told at a door, which knows nobody by another name than the badge's (P3, P5). */
    private static void correctable(Participant before, ParticipantRole role, Viewer viewer) {
        OnTheSpot.mayBe(role, before.meeting(), viewer);
        OnTheSpot.mayBe(before.role(), before.meeting(), viewer);
        OnTheSpot.mayInterpret(before, role, viewer);
        if (!before.approved()) {
            throw Problem.of("registration.not-decidable", 409).rule("R2").with("name", before.badgeName());
        }
    }

    private static Participant recategorized(Participant before, RoleCorrection correction, Category category) {
        if (category == before.category()) {
            throw Problem.of("registration.same-category", 409).rule("B1").field("role");
        }
        correction.limit().check(before.category(), category);
        return before.edited(before.person().as(correction.role()), category);
    }

    private Mono<Participant> decided(Meeting meeting, Participant participant, Decision decision, Viewer viewer) {
        return participant.approved()
                ? changeDecided(meeting, participant, decision, viewer)
                : registrationDecided(meeting, participant, decision, viewer);
    }

    private Mono<Participant> registrationDecided(
            Meeting meeting, Participant before, Decision decision, Viewer viewer) {
        Participant after = before.decided(decision);
        Mono<Participant> settled = after.approved()
                ? heads.makeRoomFor(after, viewer).then(Mono.defer(() -> accreditation.begin(after)))
                : Mono.just(after);
        String event = "participant-" + after.state().wire();
        return settled.flatMap(person -> store.update(person, clock.instant()))
                .flatMap(stored ->
                        told(meeting, stored).then(journal.tell(event, before, stored, viewer, decision.reason())));
    }

    private Mono<Void> told(Meeting meeting, Participant participant) {
        DelegationId delegation = participant.delegation();
        if (delegation == null || participant.approved()) {
            return Mono.empty();
        }
        return delegations.find(delegation).flatMap(found -> post.verdict(meeting, found, participant));
    }

    /** What waits is decided as a whole: what stands on the badge, and the photo. */
    private Mono<Participant> changeDecided(Meeting meeting, Participant before, Decision decision, Viewer viewer) {
        boolean accepted = decision.kind() == Decision.Kind.APPROVE;
        return changes.openOf(before.id())
                .flatMap(change -> dataDecided(before, change, decision, viewer))
                .switchIfEmpty(Mono.defer(() -> onlyThePhoto(before)))
                .delayUntil(after -> photos.settle(after, accepted, decision.reason(), viewer)
                        .filter(waited -> waited && !accepted)
                        .flatMap(refused -> photoRefused(meeting, after, decision)));
    }

    private Mono<Void> photoRefused(Meeting meeting, Participant participant, Decision decision) {
        DelegationId delegation = participant.delegation();
        return delegation == null
                ? Mono.empty()
                : delegations
                        .find(delegation)
                        .flatMap(found -> post.photoRefused(meeting, found, participant, decision));
    }

    private Mono<Participant> onlyThePhoto(Participant before) {
        return photos.wished(before.id())
                .switchIfEmpty(Mono.error(() ->
                        Problem.of("registration.not-decidable", 409).rule("R2").with("name", before.displayName())))
                .flatMap(wish -> store.update(before, clock.instant()));
    }

    private Mono<Participant> dataDecided(Participant before, BadgeChange change, Decision decision, Viewer viewer) {
        boolean accepted = decision.kind() == Decision.Kind.APPROVE;
        return (accepted ? accepted(before, change, viewer) : refused(before))
                .flatMap(after -> changes.close(
                                before.id(), accepted ? "accepted" : "refused", decision.reason(), clock.instant())
                        .then(journal.tell(
                                accepted ? "badge-data-changed" : "change-refused",
                                before,
                                after,
                                viewer,
                                decision.reason())));
    }

    private Mono<Participant> accepted(Participant before, BadgeChange change, Viewer viewer) {
        BadgeData next = change.on(before.person().badgeData());
        return categoryOf(before, next.role())
                .map(category -> before.edited(before.person().with(next), category))
                .flatMap(after ->
                        heads.makeRoomFor(after, viewer).then(Mono.defer(() -> store.update(after, clock.instant()))));
    }

    /** Nothing of the person changes but the version, so that another officer's open form is out of date. */
    private Mono<Participant> refused(Participant before) {
        return store.update(before, clock.instant());
    }

    private Mono<Category> categoryOf(Participant participant, ParticipantRole role) {
        DelegationId delegation = participant.delegation();
        if (delegation == null) {
            return Mono.just(Category.of(role, null));
        }
        return delegations
                .find(delegation)
                .flatMap(found -> entities.byCode(found.entity()))
                .map(entity -> Category.of(role, entity.kind()));
    }

    /** Holds the delegation first and then the person, in the order in which every command does. */
    private Mono<Participant> held(MeetingCode code, ParticipantId id) {
        return store.find(id)
                .filter(participant -> participant.meeting().equals(code))
                .switchIfEmpty(Mono.error(Participants::unknown))
                .flatMap(participant -> Mono.justOrEmpty(participant.delegation())
                        .flatMap(delegation -> delegations.hold(code, delegation))
                        .then(Mono.defer(() -> store.lock(code, id))));
    }
}
