package org.plenary.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meetings;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is inside, exactly, and what doors without network made of it. People at risk are counted and never named (P1). */
@Service
public class PresenceBoard {

    /** How many of one entity and category are expected, how many of them are inside, and how many came today. */
    public record Count(
            @Nullable EntityCode entity, BadgeCategory category, int expected, int inside, int arrived, Heads heads) {}

    /** Heads of delegation; {@code named} are those of whom a screen may say where they are (P1). */
    public record Heads(int expected, int inside, int named, int namedInside) {}

    /** A head of delegation who may be named; inside since then by that gate, or awaited. */
    public record Head(
            @Nullable EntityCode entity,
            String name,
            String honorific,
            @Nullable Instant insideSince,
            LocalizedText gate) {}

    /** What passed at a gate today: people, and apart from them secondary passes (B3); of both, refusals and overrides. */
    public record GateCount(GateId gate, Passage people, Passage passes, int refused, int overridden) {}

    /** With whom or with what somebody is inside and came in there last; how often they came in there, and went out. */
    public record Passage(int inside, int admitted, int left) {}

    /** Somebody came or went, or was not let in, unless a supervisor admitted them all the same. */
    public record Recent(
            Instant at,
            LocalizedText gate,
            Direction direction,
            Verdict verdict,
            boolean overridden,
            @Nullable Named who) {}

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
            @Nullable Named who,
            @Nullable Instant resolvedAt,
            @Nullable String resolution) {}

    /** The overview at one instant; {@code overridden} are today's admissions by supervisors. */
    public record Board(
            List<Count> counts,
            Passes passes,
            List<Recent> recent,
            int openDisputes,
            ArrivalsByMinute arrivals,
            int overridden) {}

    /** Secondary passes (B3): with how many somebody is inside, and how many may be used. */
    public record Passes(int inside, int issued) {}

    private static final int RECENT = 30;
    private static final int DISPUTES = 200;

    private final PresenceStore store;
    private final OverviewStore overview;
    private final DeviceReports reports;
    private final Meetings meetings;
    private final Clock clock;

    PresenceBoard(PresenceStore store, OverviewStore overview, DeviceReports reports, Meetings meetings, Clock clock) {
        this.store = store;
        this.overview = overview;
        this.reports = reports;
        this.meetings = meetings;
        this.clock = clock;
    }

    public Mono<Board> board(MeetingCode meeting) {
        return Mono.zip(
                        today(meeting)
                                .flatMapMany(since -> store.counts(meeting, since))
                                .collectList(),
                        today(meeting).flatMap(since -> store.passes(meeting, since)),
                        store.recent(meeting, RECENT).collectList(),
                        store.openDisputes(meeting),
                        arrivals(meeting),
                        today(meeting).flatMap(since -> store.overridden(meeting, since)))
                .map(found -> new Board(
                        found.getT1(), found.getT2(), found.getT3(), found.getT4(), found.getT5(), found.getT6()));
    }

    private Mono<ArrivalsByMinute> arrivals(MeetingCode meeting) {
        return Mono.fromSupplier(clock::instant)
                .flatMap(now -> overview.arrivals(meeting, ArrivalsByMinute.first(now))
                        .map(counted -> ArrivalsByMinute.of(now, counted)));
    }

    /** The heads of delegation who may be named, in no order. */
    public Flux<Head> heads(MeetingCode meeting) {
        return today(meeting).flatMapMany(since -> overview.heads(meeting, since));
    }

    /** What passed at each gate; a gate where nobody came is not among them. */
    public Flux<GateCount> gates(MeetingCode meeting) {
        return today(meeting).flatMapMany(since -> overview.gates(meeting, since));
    }

    /** What the phones at the gates told last. */
    public Flux<DeviceReport> devices(MeetingCode meeting) {
        return reports.ofMeeting(meeting);
    }

    private Mono<Instant> today(MeetingCode meeting) {
        return meetings.get(meeting)
                .map(found -> DoorDay.around(clock.instant(), found.zone()).start());
    }

    /** The open ones first, or only them, then the newest. */
    public Flux<Dispute> disputes(MeetingCode meeting, boolean open) {
        return store.disputes(meeting, open, DISPUTES);
    }
}
