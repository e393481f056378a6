package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCode;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The door's hot path: one statement decides, writes and answers a whole batch of scans. It stands in
 * {@code R__checkin_decide.sql}, the rules of {@link DoorRules} for badges that are stored.
 */
@Component
class ScanStore {

    private static final String ANOTHER = "another";

    private static final String DECIDE = """
            select * from checkin_decide(:ids, :meetings, :devices, :stands, :gates, :digests, :badges, :directions, :happened,
                :told, :offsets, :decided, :begins, :ends, :now, :held)
            """;

    /**
     * What the statement says to a scan of a stored badge.
     *
     * @param decision null where the room of the badge's category is limited: such scans are decided one by one
     */
    record Answer(UUID scan, @Nullable Decision decision) {}

    private final DatabaseClient database;
    private final Columns columns;

    ScanStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /**
     * Decides scans of which no two are of the same badge or have the same id; the days count by the zones of their meetings.
     * What it does not answer is of no stored badge, or of a category whose room is limited. Complete only after commit.
     */
    Mono<List<Answer>> decide(List<Scan> scans, Map<MeetingCode, ZoneId> zones, Instant now) {
        return run(scans, zones, now, false);
    }

    /** The same for one scan of a limited category, whose limit the transaction holds. */
    Mono<List<Answer>> decideLimited(Scan scan, Map<MeetingCode, ZoneId> zones, Instant now) {
        return hold(scan).then(Mono.defer(() -> run(List.of(scan), zones, now, true)));
    }

    /** Two who want the last place are decided one after the other: the second sees the first one's commit. */
    private Mono<Void> hold(Scan scan) {
        return database.sql("""
                        select l.most from checkin_limit l
                        where l.meeting = :meeting
                          and l.category = (select b.category from checkin_badge b
                                            where b.id = nullif(:badge, '')::uuid or b.digest = :digest limit 1)
                        order by l.zone for update
                        """)
                .bind("meeting", scan.meeting().value())
                .bind(
                        "badge",
                        Objects.requireNonNullElse(scan.what().badge(), "").toString())
                .bind("digest", digest(scan))
                .then();
    }

    private Mono<List<Answer>> run(List<Scan> scans, Map<MeetingCode, ZoneId> zones, Instant now, boolean held) {
        List<TimeWindow> days = scans.stream()
                .map(scan -> DoorDay.around(scan.happenedAt(now), zone(zones, scan)))
                .toList();
        return database.sql(DECIDE)
                .bind("ids", each(scans, Scan::id))
                .bind("meetings", each(scans, Scan::meeting))
                .bind("devices", each(scans, scan -> scan.seen().device()))
                .bind("stands", each(scans, scan -> scan.seen().gate()))
                .bind("gates", each(scans, Scan::gate))
                .bind("digests", each(scans, ScanStore::digest))
                .bind("badges", each(scans, scan -> scan.what().badge()))
                .bind("directions", each(scans, scan -> scan.direction().wire()))
                .bind("happened", each(scans, scan -> scan.happenedAt(now)))
                .bind("told", each(scans, Scan::deviceAt))
                .bind("offsets", each(scans, Scan::clockOffset))
                .bind(
                        "decided",
                        each(
                                scans,
                                scan -> scan.decided() == null
                                        ? null
                                        : scan.decided().wire()))
                .bind("begins", each(days, TimeWindow::start))
                .bind("ends", each(days, TimeWindow::end))
                .bind("now", now)
                .bind("held", held)
                .map(this::answer)
                .all()
                .collectList();
    }

    /** An id under which another badge was scanned gets no answer: it would show that badge's bearer (B8, P5). */
    private Answer answer(Readable row) {
        @Nullable String verdict = row.get("verdict", String.class);
        if (ANOTHER.equals(verdict)) {
            throw Problem.of("checkin.scan-id-taken", 409).rule("B8").field("id");
        }
        return new Answer(Columns.uuid(row, "id"), verdict == null ? null : DecisionRow.read(row, columns));
    }

    private static ZoneId zone(Map<MeetingCode, ZoneId> zones, Scan scan) {
        return Objects.requireNonNull(zones.get(scan.meeting()), "zone");
    }

    /** Keeps a scan of no stored badge; answers what is stored, which a retry may have written first (B8). */
    Mono<Verdict> keep(Scan scan, Verdict verdict, Instant now) {
        GateId gate = scan.gate() == null ? scan.seen().gate() : scan.gate();
        return database.sql("""
                        with stored as (
                            insert into checkin_scan (id, meeting, gate, device, digest, direction, happened_at, device_at,
                                clock_offset, received_at, verdict, decided, conflict)
                            values (:id, :meeting, :gate, :device, nullif(:digest, ''), :direction, :happened, :told,
                                :offset, :now, :verdict, nullif(:decided, ''), :conflict)
                            on conflict (id) do nothing returning verdict),
                        disputed as (
                            insert into checkin_conflict (id, meeting, scan, verdict, found_at)
                            select gen_random_uuid(), :meeting, :id, verdict, :now from stored where :conflict
                            on conflict (scan) do nothing)
                        select verdict from stored union all select verdict from checkin_scan where id = :id limit 1
                        """)
                .bind("id", scan.id())
                .bind("meeting", scan.meeting().value())
                .bind("gate", gate.value())
                .bind("device", scan.seen().device())
                .bind("digest", digest(scan))
                .bind("direction", scan.direction().wire())
                .bind("happened", scan.happenedAt(now))
                .bind("told", scan.deviceAt())
                .bind("offset", scan.clockOffset())
                .bind("now", now)
                .bind("verdict", verdict.wire())
                .bind("decided", scan.decided() == null ? "" : scan.decided().wire())
                .bind("conflict", scan.decided() == Verdict.ADMITTED)
                .map(row -> WireName.of(Verdict.class, Columns.text(row, "verdict")))
                .one()
                .defaultIfEmpty(verdict);
    }

    static String digest(Scan scan) {
        String code = scan.what().code();
        return code == null ? "" : BadgeCode.read(code).map(BadgeCode::digest).orElse("");
    }

    /** Nothing is the empty text: arrays are sent as text and cast by the statement. */
    private static <T> String[] each(List<T> parts, Function<T, @Nullable Object> part) {
        return parts.stream()
                .map(part)
                .map(value -> value == null ? "" : value.toString())
                .toArray(String[]::new);
    }
}
