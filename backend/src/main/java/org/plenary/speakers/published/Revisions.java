package org.plenary.speakers.published;

import java.time.Clock;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Programme;
import org.plenary.speakers.Floors;
import org.plenary.speakers.Lists;
import org.plenary.speakers.Publication;
import org.plenary.speakers.Publishing;
import org.plenary.speakers.reply.ReplyQueues;
import org.plenary.speakers.times.Timing;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The revisions of lists, each with what it changed. */
@Service
public class Revisions {

    private final Publishing publishing;
    private final Lists lists;
    private final Floors floors;
    private final Programme programme;
    private final ReplyQueues replies;
    private final Clock clock;

    Revisions(
            Publishing publishing, Lists lists, Floors floors, Programme programme, ReplyQueues replies, Clock clock) {
        this.publishing = publishing;
        this.lists = lists;
        this.floors = floors;
        this.programme = programme;
        this.replies = replies;
        this.clock = clock;
    }

    /** The latest revision, or the problem {@code speakers.not-published}. */
    public Mono<Revision> latest(MeetingCode meeting, ListId list) {
        return publishing.latest(meeting, list).flatMap(found -> compared(meeting, found));
    }

    /** One revision, or the problem {@code speakers.not-published}. */
    public Mono<Revision> get(MeetingCode meeting, ListId list, int revision) {
        return publishing.revision(meeting, list, revision).flatMap(found -> compared(meeting, found));
    }

    /** A revision with its difference to the one before. */
    public Mono<Revision> compared(MeetingCode meeting, Publication publication) {
        Mono<Timing> timing = timing(meeting, publication.list());
        return publication.revision() == 1
                ? timing.map(of -> new Revision(publication, null, of))
                : publishing
                        .revision(meeting, publication.list(), publication.revision() - 1)
                        .zipWith(
                                timing,
                                (before, of) -> new Revision(publication, Difference.between(before, publication), of));
    }

    private Mono<Timing> timing(MeetingCode meeting, ListId id) {
        return floors.list(meeting, id)
                .flatMap(list -> programme.session(list.session()).map(session -> list.timing(session.window())));
    }

    /** How the list was delivered up to now, beside its revisions (L14); the problem {@code speakers.not-published} before the first. */
    public Mono<Delivered> delivered(MeetingCode meeting, ListId list) {
        return publishing
                .latest(meeting, list)
                .flatMapMany(latest -> Flux.range(1, latest.revision()))
                .concatMap(revision -> publishing.revision(meeting, list, revision))
                .collectList()
                .zipWith(lists.get(meeting, list))
                .map(found -> Delivered.of(found.getT2(), found.getT1(), clock.instant()))
                .zipWith(replies.of(list), (delivered, queue) -> delivered.with(queue, clock.instant()));
    }
}
