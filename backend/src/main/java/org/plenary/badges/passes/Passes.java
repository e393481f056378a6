package org.plenary.badges.passes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeState;
import org.plenary.badges.KeyUse;
import org.plenary.badges.Pass;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.SessionPlaces;
import org.plenary.registration.Delegations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The transferable secondary passes of sessions (B3): so many for each delegation that comes, valid inside it, all together
 * never more than the room has seats. {@link PassPlanning} plans them.
 */
@Service
public class Passes implements KeyUse {

    /**
     * The passes of a session.
     *
     * @param version of the plan (L22); 0 while there is none
     * @param seats of its room now; 0 where nobody has said how many
     */
    public record Sheet(PassPlan plan, long version, int seats, List<Pass> passes) {}

    /** A pass that opens nothing any more, and its replacement, if one was asked for. */
    public record Replaced(Pass revoked, @Nullable Pass issued) {}

    /** Why passes of a delegation that does not come end; the record keeps it as written here. */
    static final String DOES_NOT_COME = "the delegation does not take part";

    private final PlanStore plans;
    private final PassStore store;
    private final PassIssue issue;
    private final Programme programme;
    private final SessionPlaces places;
    private final Delegations delegations;
    private final PassNews news;

    Passes(
            PlanStore plans,
            PassStore store,
            PassIssue issue,
            Programme programme,
            SessionPlaces places,
            Delegations delegations,
            PassNews news) {
        this.plans = plans;
        this.store = store;
        this.issue = issue;
        this.programme = programme;
        this.places = places;
        this.delegations = delegations;
        this.news = news;
    }

    /** What is planned for the session and the passes that can be used. */
    public Mono<Sheet> ofSession(MeetingCode meeting, SessionId session) {
        return places.of(meeting, session)
                .flatMap(place -> Mono.zip(
                                plans.find(session).defaultIfEmpty(PlanStore.Planned.NONE),
                                store.usable(session).collectList())
                        .map(found -> new Sheet(
                                found.getT1().plan(),
                                found.getT1().version(),
                                place.room().capacity(),
                                found.getT2())));
    }

    /** The passes of the delegation that can be used. */
    public Flux<Pass> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return store.usable(meeting, delegation);
    }

    /** Revokes a pass for a reason (X3) and, if asked, issues the next generation of it (B2). */
    @Transactional
    public Mono<Replaced> revoke(MeetingCode meeting, BadgeId id, String reason, boolean reissue, Viewer viewer) {
        if (reason.isBlank()) {
            return Mono.error(
                    Problem.of("badges.reason-missing", 400).rule("X3").field("reason"));
        }
        return held(meeting, id)
                .flatMap(pass -> ended(pass, reason.strip(), reissue)
                        .delayUntil(done -> issue.record(List.of(pass), reason.strip(), viewer)))
                .delayUntil(done -> changed(List.of(done.revoked())));
    }

    private Mono<Replaced> ended(Pass pass, String reason, boolean reissue) {
        if (reissue) {
            return issue.replace(List.of(pass), UnaryOperator.identity(), reason)
                    .map(next -> new Replaced(pass.revoked(), next.get(0)));
        }
        return issue.revoke(List.of(pass), reason)
                .delayUntil(done -> plans.countAgain(pass.session()))
                .map(done -> new Replaced(done.get(0), null));
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
                .flatMap(session -> store.usable(id)
                        .filter(pass -> !followed(pass, session).equals(pass))
                        .map(pass -> followed(pass, session))
                        .collectList())
                .filter(changed -> !changed.isEmpty())
                .flatMap(changed -> issue.save(changed, null).then(Mono.defer(() -> changed(changed))));
    }

    private static Pass followed(Pass pass, ProgrammeSession session) {
        var times = PassIssue.validity(session);
        BadgeState state = session.cancelled() ? BadgeState.SUSPENDED : BadgeState.ACTIVE;
        return pass.lasting(times.start(), times.end(), state);
    }

    /** The passes of a delegation that does not come end; should it come after all, a plan gives it new ones. */
    @Transactional
    public Mono<Void> follow(MeetingCode meeting, DelegationId id) {
        return plans.holdAll(meeting)
                .then(Mono.defer(() -> delegations.get(meeting, id)))
                .filter(found -> found.answer() != null && !found.answer().willAttend())
                .flatMap(found -> store.usable(meeting, id).collectList())
                .flatMapIterable(Passes::bySession)
                .concatMap(passes -> issue.revoke(passes, DOES_NOT_COME)
                        .then(issue.record(passes, DOES_NOT_COME, Viewer.system()))
                        .then(plans.countAgain(passes.get(0).session()))
                        .then(changed(passes)))
                .then();
    }

    /** Passes that somebody else ended meanwhile are left out: what one of them is told does not stop the others. */
    @Override
    public Mono<Integer> replaceSignedWith(MeetingCode meeting, int keyId, int most, String reason, Viewer viewer) {
        return store.sessionsSignedWith(meeting, keyId, most)
                .collectList()
                .filter(sessions -> !sessions.isEmpty())
                .delayUntil(plans::hold)
                .flatMapMany(sessions -> store.signedWith(sessions, keyId, most))
                .collectList()
                .flatMap(passes -> issue.replace(passes, UnaryOperator.identity(), reason)
                        .thenMany(Flux.fromIterable(bySession(passes)))
                        .concatMap(some -> issue.record(some, reason, viewer).then(changed(some)))
                        .then(Mono.just(passes.size())));
    }

    private static Collection<List<Pass>> bySession(List<Pass> passes) {
        return passes.stream()
                .collect(Collectors.groupingBy(Pass::session, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Passes of one session. */
    private Mono<Void> changed(List<Pass> passes) {
        Pass any = passes.get(0);
        return news.changed(
                any.meeting(),
                any.session(),
                passes.stream().map(pass -> pass.of().delegation()).toList());
    }

    static Problem unknown() {
        return Problem.of("badges.unknown-pass", 404).field("pass");
    }
}
