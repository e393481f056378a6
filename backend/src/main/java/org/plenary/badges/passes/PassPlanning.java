package org.plenary.badges.passes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plenary.badges.Pass;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.SessionPlaces;
import org.plenary.meetings.SessionPlaces.Place;
import org.plenary.platform.ConstraintProblem;
import org.plenary.platform.Etags;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Plans the passes of a session (B3): issues what is missing and ends what is too much, if whoever plans says that it may and why
 * (X3). Programme, plan, room and session are held meanwhile, so that never more passes are out than there are seats, and none
 * opens the room of a session that somebody moved beside this one.
 */
@Service
public class PassPlanning {

    /**
     * What a plan does.
     *
     * @param total passes that can be used afterwards
     * @param ended serials of those that open nothing afterwards, also where their next generation does
     * @param absent whom an exception names although they do not come, so that it gives them nothing
     */
    public record Outcome(int seats, int total, int issued, List<String> ended, List<EntityCode> absent) {}

    private record Draft(
            Place place, PassPlan before, PassPlan plan, Map<DelegationId, Delegation> all, PassChanges changes) {

        Outcome outcome(int total) {
            return new Outcome(
                    place.room().capacity(),
                    total,
                    changes.issued().size() + changes.renewed().size(),
                    PassIssue.serials(changes.ended()),
                    plan.exceptions().keySet().stream()
                            .map(named -> Objects.requireNonNull(all.get(named), "a delegation of the meeting"))
                            .filter(named -> !named.mayCome())
                            .map(Delegation::entity)
                            .toList());
        }
    }

    private final PlanStore plans;
    private final PassStore store;
    private final PassIssue issue;
    private final SessionPlaces places;
    private final PassesApart apart;
    private final Delegations delegations;
    private final AuditTrail audit;
    private final PassNews news;
    private final TransactionalOperator transaction;

    PassPlanning(
            PlanStore plans,
            PassStore store,
            PassIssue issue,
            SessionPlaces places,
            PassesApart apart,
            Delegations delegations,
            AuditTrail audit,
            PassNews news,
            TransactionalOperator transaction) {
        this.plans = plans;
        this.store = store;
        this.issue = issue;
        this.places = places;
        this.apart = apart;
        this.delegations = delegations;
        this.audit = audit;
        this.news = news;
        this.transaction = transaction;
    }

    /** What that plan would do now; refused as the plan itself would be. */
    public Mono<Outcome> preview(MeetingCode meeting, SessionId id, PassPlan plan) {
        return places.of(meeting, id).flatMap(place -> draft(place, plan)).map(PassPlanning::foreseen);
    }

    /** Plans the session's passes; the same again gives delegations that came later theirs. */
    public Mono<Outcome> plan(MeetingCode meeting, SessionId id, PassWish wish, Viewer viewer) {
        // The row is there for others before this waits for anything: who ends passes of a delegation holds all of
        // them.
        return places.of(meeting, id)
                .then(Mono.defer(() -> plans.open(meeting, id)))
                .then(Mono.defer(() -> held(meeting, id, wish, viewer).as(transaction::transactional)));
    }

    private Mono<Outcome> held(MeetingCode meeting, SessionId id, PassWish wish, Viewer viewer) {
        return places.holdProgramme(meeting)
                .then(Mono.defer(() -> plans.hold(id)))
                .filter(version -> version == wish.version())
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(version -> places.held(meeting, id))
                .flatMap(place -> draft(place, wish.plan()))
                .flatMap(draft -> carryOut(draft, wish, viewer));
    }

    private Mono<Draft> draft(Place place, PassPlan plan) {
        takesPlace(place);
        SessionId session = place.session().id();
        return drafted(place, session, plan)
                .delayUntil(draft ->
                        draft.changes().openMore() ? apart.planned(place.session(), plan.zones()) : Mono.empty());
    }

    private Mono<Draft> drafted(Place place, SessionId session, PassPlan plan) {
        return Mono.zip(
                        delegations.ofMeeting(place.session().meeting()).collectMap(Delegation::id),
                        plans.find(session).map(PlanStore.Planned::plan).defaultIfEmpty(PlanStore.Planned.NONE.plan()),
                        store.usable(session).collectList())
                .map(found -> {
                    Map<DelegationId, Delegation> all = found.getT1();
                    known(plan, all);
                    List<PassChanges.Comer> comers = comers(all);
                    plan.within(
                            place.room(),
                            comers.stream().map(PassChanges.Comer::delegation).toList());
                    return new Draft(place, found.getT2(), plan, all, PassChanges.of(plan, comers, found.getT3()));
                });
    }

    private static Outcome foreseen(Draft draft) {
        return draft.outcome(draft.plan()
                .total(comers(draft.all()).stream()
                        .map(PassChanges.Comer::delegation)
                        .toList()));
    }

    private Mono<Outcome> carryOut(Draft draft, PassWish wish, Viewer viewer) {
        PassChanges changes = draft.changes();
        String reason = wish.reasonFor(changes.ended());
        SessionId session = draft.place().session().id();
        int seats = draft.place().room().capacity();
        return plans.set(session, draft.plan(), seats)
                .then(Mono.defer(() -> issue.revoke(changes.revoked(), reason)))
                .then(Mono.defer(() -> issue.replace(
                        changes.renewed(), pass -> pass.opening(draft.plan().zones()), reason)))
                .zipWhen(renewed ->
                        issue.first(draft.place().session(), draft.plan().zones(), changes.issued()))
                .delayUntil(issued -> plans.count(session, seats))
                .delayUntil(issued -> tell(draft, serials(issued.getT1(), issued.getT2()), reason, viewer))
                .thenReturn(foreseen(draft));
    }

    private static List<String> serials(List<Pass> renewed, List<Pass> first) {
        return java.util.stream.Stream.concat(renewed.stream(), first.stream())
                .map(Pass::serial)
                .sorted()
                .toList();
    }

    private Mono<Void> tell(Draft draft, List<String> issued, String reason, Viewer viewer) {
        MeetingCode meeting = draft.place().session().meeting();
        SessionId session = draft.place().session().id();
        Map<String, Object> after = new TreeMap<>(facts(draft.plan(), draft.all()));
        after.put("issued", issued);
        after.put("revoked", PassIssue.serials(draft.changes().ended()));
        return audit.record(new AuditEntry(
                        viewer,
                        meeting,
                        "session:" + session,
                        "badges.passes-planned",
                        facts(draft.before(), draft.all()),
                        after,
                        reason.isEmpty() ? null : reason))
                .then(news.changed(meeting, session, draft.changes().concerned()));
    }

    private static Map<String, Object> facts(PassPlan plan, Map<DelegationId, Delegation> all) {
        Map<String, Object> exceptions = new TreeMap<>();
        plan.exceptions()
                .forEach((delegation, passes) -> exceptions.put(
                        all.containsKey(delegation)
                                ? all.get(delegation).entity().value()
                                : delegation.toString(),
                        passes));
        return Map.of(
                "perDelegation", plan.perDelegation(), "zones", plan.zones().letters(), "exceptions", exceptions);
    }

    private static List<PassChanges.Comer> comers(Map<DelegationId, Delegation> all) {
        return all.values().stream()
                .filter(Delegation::mayCome)
                .map(each -> new PassChanges.Comer(each.id(), each.entity()))
                .sorted(java.util.Comparator.comparing(comer -> comer.entity().value()))
                .toList();
    }

    private static void known(PassPlan plan, Map<DelegationId, Delegation> all) {
        if (!all.keySet().containsAll(plan.exceptions().keySet())) {
            throw Problem.of("registration.unknown-delegation", 404).field("delegation");
        }
    }

    private static void takesPlace(Place place) {
        if (place.session().cancelled()) {
            throw Problem.of("badges.pass-session-cancelled", 409).rule("B3").field("session");
        }
    }

    /** What the database says where somebody else was quicker; the figures are told by {@link PassPlan#within}. */
    @Bean
    static ConstraintProblem passesFit() {
        return new ConstraintProblem(
                "badges_pass_plan_seats",
                () -> Problem.of("badges.passes-too-many", 409).rule("B3").field("perDelegation"));
    }
}
