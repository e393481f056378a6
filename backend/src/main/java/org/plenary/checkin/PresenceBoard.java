package org.plenary.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is inside, exactly, and what doors without network made of it. People at risk are counted and never named (P1). */
@Service
public class PresenceBoard {

    /** How many of one entity and category are expected, and how many of them are inside. */
    public record Count(
            @Nullable EntityCode entity, BadgeCategory category, int expected, int inside, int headsInside) {}

    /** Somebody came or went, or was not let in. */
    public record Recent(
            Instant at,
            LocalizedText gate,
            Direction direction,
            Verdict verdict,
            @Nullable String name,
            @Nullable EntityCode entity) {}

    /** Somebody whom a scanner let in by itself and the server would not have (B7). */
    public record Dispute(
            UUID id,
            UUID scan,
            Verdict verdict,
            Instant foundAt,
            Instant happenedAt,
            LocalizedText gate,
            @Nullable Instant firstAt,
            LocalizedText firstGate,
            @Nullable String name,
            @Nullable EntityCode entity,
            @Nullable Instant resolvedAt,
            @Nullable String resolution) {}

    /** The overview at one instant. */
    public record Board(List<Count> counts, List<Recent> recent, int openDisputes) {}

    private static final int RECENT = 30;
    private static final int DISPUTES = 200;

    private final PresenceStore store;
    private final Meetings meetings;
    private final Clock clock;

    PresenceBoard(PresenceStore store, Meetings meetings, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.clock = clock;
    }

    public Mono<Board> board(MeetingCode meeting) {
        return Mono.zip(
                        meetings.get(meeting)
                                .flatMapMany(found -> store.counts(meeting, today(found)))
                                .collectList(),
                        store.recent(meeting, RECENT).collectList(),
                        store.openDisputes(meeting))
                .map(found -> new Board(found.getT1(), found.getT2(), found.getT3()));
    }

    private Instant today(Meeting meeting) {
        return DoorDay.around(clock.instant(), meeting.zone()).start();
    }

    /** The open ones first, then the newest. */
    public Flux<Dispute> disputes(MeetingCode meeting) {
        return store.disputes(meeting, DISPUTES);
    }
}
