package org.plenary.speakers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.platform.SharedReadings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads lists with all that belongs to them; every command and every page starts here. */
@Component
public class Floors {

    private record ListKey(MeetingCode meeting, ListId list) {}

    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final PublicationStore publications;
    private final Programme programme;
    private final Clock clock;
    private final SharedReadings<ListKey, Floor> committed;
    private final SharedReadings<ListKey, Held> held;

    Floors(
            ListStore lists,
            InscriptionStore inscriptions,
            PublicationStore publications,
            Programme programme,
            Clock clock) {
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.publications = publications;
        this.programme = programme;
        this.clock = clock;
        this.held = new SharedReadings<>(key -> held(key.meeting(), key.list()));
        this.committed = new SharedReadings<>(key -> get(key.meeting(), key.list()));
    }

    /** The list of that meeting, or the problem {@code speakers.unknown-list}; one of another meeting is unknown. */
    public Mono<ListOfSpeakers> list(MeetingCode meeting, ListId id) {
        return lists.find(id).filter(list -> list.meeting().equals(meeting)).switchIfEmpty(Mono.error(Floors::unknown));
    }

    public Mono<Floor> get(MeetingCode meeting, ListId id) {
        return list(meeting, id).flatMap(this::of);
    }

    /** All lists of the meeting, in the order in which they open, read with four statements however many there are. */
    public Flux<Floor> ofMeeting(MeetingCode meeting) {
        return lists.ofMeeting(meeting).collectList().flatMapMany(all -> together(meeting, all));
    }

    /** Those lists of the meeting; nothing is read where none is asked for. */
    Mono<List<Floor>> of(MeetingCode meeting, Collection<ListId> ids) {
        return ids.isEmpty()
                ? Mono.just(List.of())
                : lists.ofMeeting(meeting)
                        .filter(list -> ids.contains(list.id()))
                        .collectList()
                        .flatMapMany(found -> together(meeting, found))
                        .collectList();
    }

    private Flux<Floor> together(MeetingCode meeting, List<ListOfSpeakers> found) {
        if (found.isEmpty()) {
            return Flux.empty();
        }
        List<ListId> ids = found.stream().map(ListOfSpeakers::id).toList();
        return Mono.zip(
                        programme.sessions(meeting).collectMap(ProgrammeSession::id),
                        inscriptions.ofLists(ids).collectMultimap(Inscription::list),
                        publications.latest(ids).collectMap(Publication::list))
                .flatMapIterable(read -> found.stream()
                        .map(list -> new Floor(
                                list,
                                Objects.requireNonNull(read.getT1().get(list.session())),
                                List.copyOf(read.getT2().getOrDefault(list.id(), List.of())),
                                read.getT3().get(list.id()),
                                clock.instant()))
                        .toList());
    }

    /**
     * A list, and whether its session takes place.
     *
     * @param cancelled that it does not; nobody is inscribed then
     */
    record Held(ListOfSpeakers list, boolean cancelled) {

        /** The list; or the problem {@code speakers.session-cancelled}. */
        void requireSession() {
            if (cancelled) {
                throw Problem.of("speakers.session-cancelled", 409).rule("L1");
            }
        }
    }

    Mono<Held> held(MeetingCode meeting, ListId id) {
        return list(meeting, id)
                .flatMap(list -> programme
                        .session(list.session())
                        .map(session -> new Held(list, session.cancelled()))
                        .defaultIfEmpty(new Held(list, true)));
    }

    /** The same, read together for all who ask at the same moment; not inside a transaction that changed it. */
    Mono<Held> heldTogether(MeetingCode meeting, ListId id) {
        return held.get(new ListKey(meeting, id));
    }

    /** Completes when the list's session takes place; else the problem {@code speakers.session-cancelled}. */
    Mono<Void> requireSession(ListOfSpeakers list) {
        return programme
                .session(list.session())
                .filter(session -> !session.cancelled())
                .switchIfEmpty(Mono.error(
                        () -> Problem.of("speakers.session-cancelled", 409).rule("L1")))
                .then();
    }

    /**
     * The floor as all committed transactions have left it, read together for all who ask at the same moment: for answers after
     * a command and for letters, when a whole meeting inscribes at once. Not inside the transaction that changed it.
     */
    public Mono<Floor> committed(MeetingCode meeting, ListId id) {
        return committed.get(new ListKey(meeting, id));
    }

    Mono<Floor> of(ListOfSpeakers list) {
        return programme
                .session(list.session())
                .flatMap(session -> inscriptions
                        .ofList(list.id())
                        .collectList()
                        .flatMap(all -> publications
                                .latest(list.id())
                                .map(published -> new Floor(list, session, all, published, clock.instant()))
                                .switchIfEmpty(Mono.fromSupplier(
                                        () -> new Floor(list, session, all, null, clock.instant())))));
    }

    private static Problem unknown() {
        return Problem.of("speakers.unknown-list", 404).rule("L1").field("list");
    }
}
