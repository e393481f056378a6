package org.plenary.badges.passes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeState;
import org.plenary.badges.KeyUse;
import org.plenary.badges.Pass;
import org.plenary.badges.ZoneSet;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Rooms;
import org.plenary.platform.Audience;
import org.plenary.platform.ConstraintProblem;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.registration.Delegations;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The transferable secondary passes of sessions (B3): so many for each delegation that comes, valid inside it, all together
 * never more than the room has seats. Setting the plan issues what is missing and revokes what is too much.
 */
@Service
public class Passes implements KeyUse {

    /**
     * The passes of a session.
     *
     * @param seats of its room now, which may have fewer than when the passes were issued
     */
    public record Sheet(PassPlan plan, int seats, List<Pass> passes) {}

    /** A pass that opens nothing any more, and its replacement, if one was asked for. */
    public record Replaced(Pass revoked, @Nullable Pass issued) {}

    private static final PassPlan NONE = new PassPlan(0, Map.of(), ZoneSet.NONE);

    private final PlanStore plans;
    private final PassStore store;
    private final PassIssue issue;
    private final Programme programme;
    private final Rooms rooms;
    private final Delegations delegations;
    private final AuditTrail audit;
    private final Outbox outbox;

    Passes(
            PlanStore plans,
            PassStore store,
            PassIssue issue,
            Programme programme,
            Rooms rooms,
            Delegations delegations,
            AuditTrail audit,
            Outbox outbox) {
        this.plans = plans;
        this.store = store;
        this.issue = issue;
        this.programme = programme;
        this.rooms = rooms;
        this.delegations = delegations;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** What is planned for the session and the passes that can be used. */
    public Mono<Sheet> ofSession(MeetingCode meeting, SessionId session) {
        return programme
                .session(meeting, session)
                .flatMap(found -> Mono.zip(
                        plans.find(session).defaultIfEmpty(NONE),
                        seats(found),
                        store.usable(session).collectList()))
                .map(found -> new Sheet(found.getT1(), found.getT2(), found.getT3()));
    }

    /** The passes of the delegation that can be used. */
    public Flux<Pass> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return store.usable(meeting, delegation);
    }

    /** Plans the session's passes, issues what is missing and revokes what is too much; the same again gives those who came later theirs. */
    @Transactional
    public Mono<Sheet> plan(MeetingCode meeting, SessionId id, PassPlan plan, Viewer viewer) {
        return programme
                .session(meeting, id)
                .doOnNext(Passes::takesPlace)
                .delayUntil(session -> plans.open(meeting, id))
                .delayUntil(session -> known(meeting, plan.exceptions().keySet()))
                .flatMap(session -> comers(meeting)
                        .zipWith(seats(session))
                        .flatMap(found -> carryOut(session, plan, found.getT1(), found.getT2(), viewer)))
                .then(Mono.defer(() -> ofSession(meeting, id)));
    }

    private Mono<Void> carryOut(
            ProgrammeSession session, PassPlan plan, List<PassChanges.Comer> comers, int seats, Viewer viewer) {
        plan.within(seats, comers.stream().map(PassChanges.Comer::delegation).toList());
        return plans.set(session.id(), plan, seats)
                .then(Mono.defer(() -> store.usable(session.id()).collectList()))
                .map(usable -> PassChanges.of(plan, comers, usable))
                .flatMap(changes -> Flux.fromIterable(changes.revoked())
                        .concatMap(pass -> issue.save(pass.revoked(), null))
                        .then(Mono.defer(() -> issue.first(session, plan.zones(), changes.issued())))
                        .then(Mono.defer(() -> plans.count(session.id(), seats)))
                        .then(Mono.defer(() -> tell(session, plan, changes, viewer))));
    }

    private Mono<Void> tell(ProgrammeSession session, PassPlan plan, PassChanges changes, Viewer viewer) {
        Map<String, Object> facts = Map.of(
                "perDelegation",
                plan.perDelegation(),
                "zones",
                plan.zones().letters(),
                "issued",
                changes.issued().size(),
                "revoked",
                changes.revoked().size());
        return audit.record(new AuditEntry(
                        viewer,
                        session.meeting(),
                        "session:" + session.id(),
                        "badges.passes-planned",
                        Map.of(),
                        facts,
                        null))
                .then(changed(session.meeting(), session.id()));
    }

    private Mono<Void> changed(MeetingCode meeting, SessionId session) {
        return outbox.append(DomainEvent.of("badges.passes-changed", meeting, session, Audience.secretariat()));
    }

    /** Revokes a pass for a reason (X3) and, if asked, issues the next generation of it (B2). */
    @Transactional
    public Mono<Replaced> revoke(MeetingCode meeting, BadgeId id, String reason, boolean reissue, Viewer viewer) {
        if (reason.isBlank()) {
            return Mono.error(
                    Problem.of("badges.reason-missing", 400).rule("X3").field("reason"));
        }
        return held(meeting, id)
                .flatMap(pass -> issue.revoke(pass, reason.strip(), viewer)
                        .flatMap(revoked -> reissue
                                ? issue.next(revoked, pass.state()).map(next -> new Replaced(revoked, next))
                                : fewer(revoked)))
                .delayUntil(replaced -> changed(meeting, replaced.revoked().session()));
    }

    private Mono<Replaced> fewer(Pass revoked) {
        return plans.countAgain(revoked.session()).thenReturn(new Replaced(revoked, null));
    }

    /** The pass as it is now, while nobody else changes those of its session. */
    private Mono<Pass> held(MeetingCode meeting, BadgeId id) {
        return store.find(meeting, id)
                .delayUntil(pass -> plans.hold(pass.session()))
                .flatMap(pass -> store.find(meeting, id))
                .switchIfEmpty(Mono.error(Passes::unknown));
    }

    /** The passes follow the times of their session; while it does not take place they open nothing. */
    @Transactional
    public Mono<Void> follow(MeetingCode meeting, SessionId id) {
        return plans.hold(id)
                .then(Mono.defer(() -> programme.session(meeting, id)))
                .flatMapMany(session -> store.usable(id)
                        .collectList()
                        .flatMapIterable(all -> all)
                        .filter(pass -> !followed(pass, session).equals(pass))
                        .concatMap(pass -> issue.save(followed(pass, session), null)))
                .then();
    }

    private static Pass followed(Pass pass, ProgrammeSession session) {
        var times = PassIssue.validity(session);
        BadgeState state = session.cancelled() ? BadgeState.SUSPENDED : BadgeState.ACTIVE;
        return pass.lasting(times.start(), times.end(), state);
    }

    @Override
    public Mono<Integer> replaceSignedWith(MeetingCode meeting, int keyId, int most, String reason, Viewer viewer) {
        return store.signedWith(meeting, keyId, most)
                .collectList()
                .flatMapIterable(all -> all)
                .concatMap(pass -> revoke(meeting, pass.id(), reason, true, viewer))
                .count()
                .map(Math::toIntExact);
    }

    private Mono<List<PassChanges.Comer>> comers(MeetingCode meeting) {
        return delegations
                .ofMeeting(meeting)
                .filter(each -> each.answer() == null || each.answer().willAttend())
                .map(each -> new PassChanges.Comer(each.id(), each.entity()))
                .collectList();
    }

    private Mono<Void> known(MeetingCode meeting, Collection<DelegationId> named) {
        return Flux.fromIterable(named)
                .concatMap(each -> delegations.entityOf(meeting, each))
                .then();
    }

    private Mono<Integer> seats(ProgrammeSession session) {
        return rooms.ofMeeting(session.meeting())
                .filter(room -> room.id().equals(session.room()))
                .next()
                .map(room -> room.capacity());
    }

    private static void takesPlace(ProgrammeSession session) {
        if (session.cancelled()) {
            throw Problem.of("badges.pass-session-cancelled", 409).rule("B3").field("session");
        }
    }

    static Problem unknown() {
        return Problem.of("badges.unknown-pass", 404).field("pass");
    }

    /** What the database says where somebody else was quicker; the figures are told by {@link PassPlan#within}. */
    @Bean
    static ConstraintProblem passesFit() {
        return new ConstraintProblem(
                "badges_pass_plan_seats",
                () -> Problem.of("badges.passes-too-many", 409).rule("B3").field("perDelegation"));
    }
}
