package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class DeviceReportStore {

    private final DatabaseClient database;

    DeviceReportStore(DatabaseClient database) {
        this.database = database;
    }

    /** All at once; in one order, or two instances could wait for each other. An older report never overwrites a newer one. */
    Mono<Void> put(List<DeviceReport> reports) {
        List<DeviceReport> sorted = reports.stream()
                .sorted(Comparator.comparing(report -> report.device().value()))
                .toList();
        return database.sql("""
                        insert into checkin_device_report as r (device, meeting, seen_at, pending, snapshot_at)
                        select i.device, i.meeting, i.seen, nullif(i.pending, '')::int, nullif(i.snapshot, '')::timestamptz
                        from unnest(:devices::uuid[], :meetings::text[], :seen::timestamptz[], :pending::text[],
                                    :snapshots::text[]) as i (device, meeting, seen, pending, snapshot)
                        on conflict (device) do update set
                            seen_at = greatest(r.seen_at, excluded.seen_at),
                            pending = case when excluded.seen_at >= r.seen_at
                                           then coalesce(excluded.pending, r.pending) else r.pending end,
                            snapshot_at = greatest(r.snapshot_at, excluded.snapshot_at)
                        """)
                .bind("devices", each(sorted, DeviceReport::device))
                .bind("meetings", each(sorted, DeviceReport::meeting))
                .bind("seen", each(sorted, DeviceReport::seenAt))
                .bind("pending", each(sorted, DeviceReport::pending))
                .bind("snapshots", each(sorted, DeviceReport::snapshotAt))
                .then();
    }

    Flux<DeviceReport> ofMeeting(MeetingCode meeting) {
        return database.sql("select * from checkin_device_report where meeting = :meeting")
                .bind("meeting", meeting.value())
                .map(DeviceReportStore::report)
                .all();
    }

    private static DeviceReport report(Readable row) {
        return new DeviceReport(
                new DeviceId(Columns.uuid(row, "device")),
                MeetingCode.of(Columns.text(row, "meeting")),
                Columns.instant(row, "seen_at"),
                row.get("pending", Integer.class),
                row.get("snapshot_at", Instant.class));
    }

    private static <T> String[] each(List<T> parts, Function<T, @Nullable Object> part) {
        return parts.stream()
                .map(part)
                .map(value -> value == null ? "" : value.toString())
                .toArray(String[]::new);
    }
}
