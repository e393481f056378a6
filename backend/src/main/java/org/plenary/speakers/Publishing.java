package org.plenary.speakers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Publishes lists as numbered revisions that never change (L21). What changes afterwards waits for the next revision. */
@Service
public class Publishing {

    private final Meetings meetings;
    private final Floors floors;
    private final ListStore lists;
    private final PublicationStore store;
    private final Journal journal;
    private final Clock clock;

    Publishing(
            Meetings meetings, Floors floors, ListStore lists, PublicationStore store, Journal journal, Clock clock) {
        this.meetings = meetings;
        this.floors = floors;
        this.lists = lists;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The floor with its latest revision.
     *
     * @param issued whether that is new: where nothing changed since the one before, no other was made
     */
    public record Published(Floor floor, boolean issued) {}

    /**
     * Publishes the list as it stands. Where nothing changed since the last revision, that one stays the latest. The list of a
     * draft waits until everybody may know of the meeting.
     */
    @Transactional
    public Mono<Published> publish(MeetingCode meeting, ListId list, By by) {
        return requirePublished(meeting)
                .then(floors.list(meeting, list))
                .delayUntil(floors::requireSession)
                .delayUntil(found -> lists.lock(found.id()))
                .flatMap(floors::of)
                .flatMap(floor -> publish(floor, by));
    }

    private Mono<Published> publish(Floor read, By by) {
        Instant now = clock.instant();
        Floor floor = read.at(now);
        Publication next = Publication.of(floor, now);
        Duration drift = floor.heard() ? floor.list().leeway().drift() : Duration.ZERO;
        return next.sameAs(floor.published(), drift)
                ? Mono.just(new Published(floor, false))
                : issue(floor, next, by).map(issued -> new Published(issued, true));
    }

    private Mono<Void> requirePublished(MeetingCode meeting) {
        return meetings.get(meeting)
                .filter(Meeting::published)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of("speakers.meeting-is-draft", 409).rule("L21")))
                .then();
    }

    /** The latest revision, or the problem {@code speakers.not-published}. */
    public Mono<Publication> latest(MeetingCode meeting, ListId list) {
        return floors.list(meeting, list)
                .flatMap(found -> store.latest(found.id()))
                .switchIfEmpty(Mono.error(Publishing::notPublished));
    }

    /** One revision; or the problem {@code speakers.not-published}, or {@code speakers.unknown-revision} where others are. */
    public Mono<Publication> revision(MeetingCode meeting, ListId list, int revision) {
        return floors.list(meeting, list)
                .flatMap(found -> store.find(found.id(), revision))
                .switchIfEmpty(Mono.defer(() -> latest(meeting, list))
                        .flatMap(latest -> Mono.error(Problem.of("speakers.unknown-revision", 404)
                                .rule("L21")
                                .field("revision")
                                .with("revision", revision)
                                .with("latest", latest.revision()))));
    }

    static Problem notPublished() {
        return Problem.of("speakers.not-published", 404).rule("L21");
    }

    /** Says who moved and who lost a slot: only their calendars follow, and only they are told (C6). */
    private Mono<Floor> issue(Floor floor, Publication next, By by) {
        Map<String, Object> facts = Map.of(
                "revision", next.revision(),
                "moved", ids(next.movedSince(floor.published())),
                "dropped", ids(next.droppedSince(floor.published())));
        return store.insert(next)
                .flatMap(stored -> journal.list("list-published", floor.list(), facts, by))
                .thenReturn(floor.publishedAs(next));
    }

    private static List<String> ids(List<InscriptionId> inscriptions) {
        return inscriptions.stream().map(InscriptionId::toString).toList();
    }
}
