package org.plenary.badges.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Pass;
import org.plenary.badges.passes.PassPlan;
import org.plenary.badges.passes.PassPlanning;
import org.plenary.badges.passes.PassWish;
import org.plenary.badges.passes.Passes;
import org.plenary.badges.web.PassController.PassException;
import org.plenary.badges.web.PassController.PassReplacement;
import org.plenary.badges.web.PassController.PassView;
import org.plenary.badges.web.PassController.PlanOutcome;
import org.plenary.badges.web.PassController.SessionPasses;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityOrder;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Puts passes, their sessions and their entities together for answers. */
@Service
class PassDesk {

    /** Why one is revoked, and whether it is replaced. */
    record Revoked(String reason, boolean reissue) {}

    private final Passes passes;
    private final PassPlanning planning;
    private final Programme programme;
    private final Entities entities;
    private final Clock clock;

    PassDesk(Passes passes, PassPlanning planning, Programme programme, Entities entities, Clock clock) {
        this.passes = passes;
        this.planning = planning;
        this.programme = programme;
        this.entities = entities;
        this.clock = clock;
    }

    Mono<SessionPasses> ofSession(MeetingCode meeting, SessionId session, Language language) {
        return passes.ofSession(meeting, session).flatMap(sheet -> view(meeting, sheet, null, language));
    }

    Mono<SessionPasses> plan(MeetingCode meeting, SessionId session, PassWish wish, Viewer viewer, Language language) {
        return planning.plan(meeting, session, wish, viewer)
                .flatMap(outcome -> told(outcome, language))
                .flatMap(done ->
                        passes.ofSession(meeting, session).flatMap(sheet -> view(meeting, sheet, done, language)));
    }

    Mono<PlanOutcome> preview(MeetingCode meeting, SessionId session, PassPlan plan, Language language) {
        return planning.preview(meeting, session, plan).flatMap(outcome -> told(outcome, language));
    }

    private Mono<PlanOutcome> told(PassPlanning.Outcome outcome, Language language) {
        return entities.directory()
                .map(known -> new PlanOutcome(
                        outcome.seats(),
                        outcome.total(),
                        outcome.issued(),
                        outcome.ended(),
                        outcome.absent().stream()
                                .map(known::require)
                                .sorted(EntityOrder.in(language))
                                .map(each -> known.ref(each.code(), language))
                                .toList()));
    }

    private Mono<SessionPasses> view(
            MeetingCode meeting, Passes.Sheet sheet, @Nullable PlanOutcome done, Language language) {
        PassPlan plan = sheet.plan();
        List<PassException> exceptions = plan.exceptions().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().toString()))
                .map(each -> new PassException(each.getKey(), each.getValue()))
                .toList();
        return Mono.zip(views(meeting, language), entities.directory())
                .map(known -> new SessionPasses(
                        sheet.version(),
                        done,
                        plan.perDelegation(),
                        plan.zones().letters(),
                        exceptions,
                        sheet.seats(),
                        sheet.passes().size(),
                        sheet.passes().stream()
                                .sorted(order(known.getT2(), language))
                                .map(known.getT1())
                                .toList()));
    }

    /** By the name of the delegation in the order of the reader's language (R10), then by its number. */
    private static Comparator<Pass> order(EntityDirectory entities, Language language) {
        return Comparator.comparing((Pass pass) -> entities.require(pass.of().entity()), EntityOrder.in(language))
                .thenComparing(pass -> pass.of().delegation().toString())
                .thenComparing(pass -> pass.of().place());
    }

    Mono<List<PassView>> ofDelegation(MeetingCode meeting, DelegationId delegation, Language language) {
        return views(meeting, language)
                .flatMap(view ->
                        passes.ofDelegation(meeting, delegation).map(view).collectList());
    }

    Mono<PassReplacement> revoke(MeetingCode meeting, BadgeId pass, Revoked how, Viewer viewer, Language language) {
        return passes.revoke(meeting, pass, how.reason(), how.reissue(), viewer).flatMap(done -> {
            Pass issued = done.issued();
            return views(meeting, language)
                    .map(view -> new PassReplacement(
                            view.apply(done.revoked()), issued == null ? null : view.apply(issued)));
        });
    }

    private Mono<Function<Pass, PassView>> views(MeetingCode meeting, Language language) {
        return Mono.zip(entities.directory(), programme.sessions(meeting).collectMap(ProgrammeSession::id))
                .map(found -> pass -> view(pass, found.getT1(), found.getT2(), language));
    }

    private PassView view(
            Pass pass, EntityDirectory entities, Map<SessionId, ProgrammeSession> sessions, Language language) {
        ProgrammeSession session = sessions.get(pass.session());
        LocalizedText title = session == null ? LocalizedText.english("") : session.title();
        return PassController.view(pass, title, entities.ref(pass.of().entity(), language), clock.instant());
    }
}
