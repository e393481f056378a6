package org.plenary.interpretation;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.Meetings;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Room;
import org.plenary.meetings.Rooms;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Etags;
import org.plenary.platform.Outbox;
import org.plenary.registration.Delegations;
import org.plenary.speakers.StatementLanguages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the requests of delegations, and the Secretariat's decision what is provided; shows the one beside the other (I6). */
@Service
public class Interpretation {

    private final InterpretationStore store;
    private final Meetings meetings;
    private final Programme programme;
    private final Rooms rooms;
    private final Delegations delegations;
    private final StatementLanguages statements;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InterpretationSettings settings;

    Interpretation(
            InterpretationStore store,
            Meetings meetings,
            Programme programme,
            Rooms rooms,
            Delegations delegations,
            StatementLanguages statements,
            AuditTrail audit,
            Outbox outbox,
            InterpretationSettings settings) {
        this.store = store;
        this.meetings = meetings;
        this.programme = programme;
        this.rooms = rooms;
        this.delegations = delegations;
        this.statements = statements;
        this.audit = audit;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** What the delegation asked for, by session. */
    public Flux<LanguageRequest> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return delegations.get(meeting, delegation).thenMany(store.ofDelegation(delegation));
    }

    /** What was decided for the delegation to see beside its requests, by session; sessions without a decision do not appear. */
    public Flux<Provided> decided(MeetingCode meeting, DelegationId delegation) {
        return delegations
                .get(meeting, delegation)
                .then(store.provided(meeting))
                .flatMapIterable(Map::values);
    }

    /** Puts a request in the place of the one before, at the version that was read (L22); the same again changes nothing. */
    @Transactional
    public Mono<LanguageRequest> ask(LanguageRequest wanted, Viewer viewer) {
        return delegations
                .get(wanted.meeting(), wanted.delegation())
                .then(takingPlace(wanted.meeting(), wanted.session()))
                .flatMap(session -> store.lock(wanted.delegation(), wanted.session())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(before -> accept(session, before.orElse(null), wanted, viewer)));
    }

    /**
     * Decides which languages are provided in a session, at the version that the officer saw (L22): not more than its room has
     * booths for (I10). The same again changes nothing.
     */
    @Transactional
    public Mono<Provided> provide(MeetingCode meeting, Provided wanted, Viewer viewer) {
        return takingPlace(meeting, wanted.session())
                .flatMap(session -> inBooths(session, wanted.languages().size()).thenReturn(session))
                .flatMap(session -> store.lockProvided(wanted.session())
                        .defaultIfEmpty(new Provided(wanted.session(), session.languages(), 0)))
                .flatMap(before ->
                        wanted.sameAs(before) ? Mono.just(before) : provided(meeting, before, wanted, viewer));
    }

    private Mono<Provided> provided(MeetingCode meeting, Provided before, Provided wanted, Viewer viewer) {
        return Mono.just(wanted)
                .filter(decision -> decision.version() == before.version())
                .flatMap(decision -> store.provide(meeting, decision))
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(decided -> audit.record(provisionChanged(viewer, meeting, before, decided))
                        .then(outbox.append(DomainEvent.of(
                                "interpretation.provision-changed",
                                meeting,
                                decided.session(),
                                Audience.participants())))
                        .thenReturn(decided));
    }

    /** The matrix of session and language; who asked for the floor in a language counts as speaking it, unless they say otherwise. */
    public Mono<Demand> demand(MeetingCode meeting) {
        return Mono.zip(
                        meetings.get(meeting),
                        programme.sessions(meeting).collectList(),
                        wishes(meeting),
                        store.provided(meeting),
                        rooms.ofMeeting(meeting).collectMap(Room::id, Room::booths))
                .map(found -> Demand.of(
                        found.getT1().languages(), found.getT2(), found.getT3(), found.getT4(), found.getT5()));
    }

    private Mono<Wishes> wishes(MeetingCode meeting) {
        return Mono.zip(
                store.ofMeeting(meeting).collectList(),
                statements.ofMeeting(meeting).collectList(),
                Wishes::new);
    }

    private Mono<Void> inBooths(ProgrammeSession session, int languages) {
        return rooms.ofMeeting(session.meeting())
                .filter(room -> room.id().equals(session.room()))
                .doOnNext(room -> room.requireBoothsFor(languages))
                .then();
    }

    private Mono<ProgrammeSession> takingPlace(MeetingCode meeting, SessionId session) {
        return programme
                .session(meeting, session)
                .filter(found -> !found.cancelled())
                .switchIfEmpty(Mono.error(() ->
                        Problem.of("interpretation.session-cancelled", 409).field("session")));
    }

    private Mono<LanguageRequest> accept(
            ProgrammeSession session, @Nullable LanguageRequest before, LanguageRequest wanted, Viewer viewer) {
        var deadline = session.window().start().minus(settings.spokenNotice());
        LanguageRequest accepted = wanted.judged(before, deadline);
        if (before != null && accepted.sameAs(before)) {
            return Mono.just(before);
        }
        return Mono.just(accepted)
                .filter(request -> request.version() == (before == null ? 0 : before.version()))
                .flatMap(store::save)
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(saved -> told(before, saved, viewer));
    }

    private Mono<LanguageRequest> told(@Nullable LanguageRequest before, LanguageRequest saved, Viewer viewer) {
        return audit.record(new AuditEntry(
                        viewer,
                        saved.meeting(),
                        "delegation:" + saved.delegation(),
                        "interpretation.requested",
                        before == null ? Map.of() : facts(before),
                        facts(saved),
                        null))
                .then(outbox.append(DomainEvent.of(
                        "interpretation.requested",
                        saved.meeting(),
                        saved.session(),
                        Audience.delegation(saved.delegation()))))
                .thenReturn(saved);
    }

    private static AuditEntry provisionChanged(Viewer viewer, MeetingCode meeting, Provided before, Provided after) {
        return new AuditEntry(
                viewer,
                meeting,
                "session:" + after.session(),
                "interpretation.provision-changed",
                Map.of("languages", before.languages()),
                Map.of("languages", after.languages()),
                null);
    }

    private static Map<String, Object> facts(LanguageRequest request) {
        return Map.of(
                "session", request.session().toString(),
                "speaks", request.speaks(),
                "listens", request.listens(),
                "late", request.late());
    }
}
