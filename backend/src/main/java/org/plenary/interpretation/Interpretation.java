package org.plenary.interpretation;

import java.util.List;
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
import org.plenary.kernel.SpokenLanguages;
import org.plenary.meetings.Meetings;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Room;
import org.plenary.meetings.Rooms;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.registration.Delegations;
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
    private final AuditTrail audit;
    private final Outbox outbox;
    private final InterpretationSettings settings;

    Interpretation(
            InterpretationStore store,
            Meetings meetings,
            Programme programme,
            Rooms rooms,
            Delegations delegations,
            AuditTrail audit,
            Outbox outbox,
            InterpretationSettings settings) {
        this.store = store;
        this.meetings = meetings;
        this.programme = programme;
        this.rooms = rooms;
        this.delegations = delegations;
        this.audit = audit;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** What the delegation asked for, by session. */
    public Flux<LanguageRequest> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return delegations.get(meeting, delegation).thenMany(store.ofDelegation(delegation));
    }

    /** Puts a request in the place of the one before; the same again changes nothing. */
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

    /** Decides which languages are provided in a session: not more than its room has booths for (I10). */
    @Transactional
    public Mono<List<String>> provide(MeetingCode meeting, SessionId session, List<String> languages, Viewer viewer) {
        List<String> named = languages.stream()
                .map(language -> SpokenLanguages.require("languages", language))
                .distinct()
                .toList();
        return takingPlace(meeting, session)
                .flatMap(found -> inBooths(found, named.size()).thenReturn(found))
                .flatMap(found -> store.lockProvided(session).defaultIfEmpty(found.languages()))
                .flatMap(before -> store.provide(meeting, session, named)
                        .then(audit.record(provisionChanged(viewer, meeting, session, before, named))))
                .then(outbox.append(
                        DomainEvent.of("interpretation.provision-changed", meeting, session, Audience.participants())))
                .thenReturn(named);
    }

    /** The matrix of session and language. */
    public Mono<Demand> demand(MeetingCode meeting) {
        return Mono.zip(
                        meetings.get(meeting),
                        programme.sessions(meeting).collectList(),
                        store.ofMeeting(meeting).collectList(),
                        store.provided(meeting),
                        rooms.ofMeeting(meeting).collectMap(Room::id, Room::booths))
                .map(found -> Demand.of(
                        found.getT1().languages(), found.getT2(), found.getT3(), found.getT4(), found.getT5()));
    }

    private Mono<Void> inBooths(ProgrammeSession session, int languages) {
        return rooms.ofMeeting(session.meeting())
                .filter(room -> room.id().equals(session.room()))
                .next()
                .filter(room -> !room.hasBoothsFor(languages))
                .flatMap(room -> Mono.error(Problem.of("interpretation.too-few-booths", 409)
                        .field("languages")
                        .with("booths", room.booths())));
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
        if (accepted.sameAs(before)) {
            return Mono.just(accepted);
        }
        return store.save(accepted)
                .then(audit.record(new AuditEntry(
                        viewer,
                        wanted.meeting(),
                        "delegation:" + wanted.delegation(),
                        "interpretation.requested",
                        before == null ? Map.of() : facts(before),
                        facts(accepted),
                        null)))
                .then(outbox.append(DomainEvent.of(
                        "interpretation.requested",
                        wanted.meeting(),
                        wanted.session(),
                        Audience.delegation(wanted.delegation()))))
                .thenReturn(accepted);
    }

    private static AuditEntry provisionChanged(
            Viewer viewer, MeetingCode meeting, SessionId session, List<String> before, List<String> after) {
        return new AuditEntry(
                viewer,
                meeting,
                "session:" + session,
                "interpretation.provision-changed",
                Map.of("languages", before),
                Map.of("languages", after),
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
