package org.plenary.checkin;

import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What supervisors put right: undone scans, resolved conflicts. */
@Component
class CorrectionStore {

    /** What is known of a scan that may be undone: also which device's it is, and the time on that one's clock. */
    record Undoable(Verdict verdict, boolean undone, UUID device, Instant deviceAt, Instant receivedAt) {}

    private final DatabaseClient database;

    CorrectionStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Undoable> lock(MeetingCode meeting, UUID scan) {
        return database.sql("""
                        select verdict, undone_at is not null as undone, device, device_at, received_at from checkin_scan
                        where id = :scan and meeting = :meeting for update
                        """)
                .bind("scan", scan)
                .bind("meeting", meeting.value())
                .map(row -> new Undoable(
                        WireName.of(Verdict.class, Columns.text(row, "verdict")),
                        Columns.get(row, "undone", Boolean.class),
                        Columns.uuid(row, "device"),
                        Columns.instant(row, "device_at"),
                        Columns.instant(row, "received_at")))
                .one();
    }

    /**
     * Whether that device did something else after this scan and before that time, by its own clock; or has told of another scan
     * since then: what it says late of an earlier time is not believed, since it sends in order.
     */
    Mono<Boolean> isFollowed(MeetingCode meeting, Undoable scan, Instant before, Instant since) {
        return database.sql("""
                        select exists (
                            select from checkin_scan where meeting = :meeting and received_at >= :received
                            and device = :device
                            and (device_at > :after and device_at <= :before or received_at > :since)) as followed
                        """)
                .bind("meeting", meeting.value())
                .bind("received", scan.receivedAt())
                .bind("device", scan.device())
                .bind("after", scan.deviceAt())
                .bind("before", before)
                .bind("since", since)
                .map(row -> Columns.get(row, "followed", Boolean.class))
                .one();
    }

    /** Writes the undo into the scan, and takes back the presence that it made, if it still is that one's. */
    Mono<Void> undo(UUID scan, String by, String reason, Instant now) {
        return database.sql("""
                        with undone as (
                            update checkin_scan set undone_at = :now, undone_by = :by, undone_reason = :reason
                            where id = :scan returning id)
                        update checkin_presence p set inside = not p.inside, changed = pg_current_xact_id()
                        from undone where p.scan = undone.id
                        """)
                .bind("scan", scan)
                .bind("by", by)
                .bind("reason", reason)
                .bind("now", now)
                .then();
    }

    /** Answers nothing when there is no such conflict, or it was resolved before. */
    Mono<UUID> resolve(MeetingCode meeting, UUID conflict, String by, String reason, Instant now) {
        return database.sql("""
                        update checkin_conflict set resolved_at = :now, resolved_by = :by, resolution = :reason
                        where id = :conflict and meeting = :meeting and resolved_at is null
                        returning scan
                        """)
                .bind("conflict", conflict)
                .bind("meeting", meeting.value())
                .bind("by", by)
                .bind("reason", reason)
                .bind("now", now)
                .map(row -> Columns.uuid(row, "scan"))
                .one();
    }
}
