package org.plenary.identity;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditTrail.Written;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class AuditStore {

    private final DatabaseClient database;
    private final Columns columns;

    AuditStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Mono<Void> append(List<AuditEntry> entries, Instant at) {
        return database.sql("""
                        insert into identity_audit
                            (at, actor_kind, actor, actor_name, meeting, subject, action, before, after, reason)
                        select :at, kind, actor, name, meeting, subject, action, before, after, reason
                        from jsonb_to_recordset(:entries) as e(number int, kind text, actor uuid, name text, meeting text,
                            subject text, action text, before jsonb, after jsonb, reason text)
                        order by number
                        """)
                .bind("at", at)
                .bind("entries", columns.json(rows(entries)))
                .then();
    }

    private static List<Map<String, Object>> rows(List<AuditEntry> entries) {
        var rows = new ArrayList<Map<String, Object>>();
        for (AuditEntry entry : entries) {
            Viewer viewer = entry.viewer();
            MeetingCode meeting = entry.meeting();
            var row = new HashMap<String, Object>();
            row.put("number", rows.size());
            row.put("kind", viewer.kind().name());
            row.put("actor", viewer.id());
            row.put("name", viewer.name());
            row.put("meeting", meeting == null ? null : meeting.value());
            row.put("subject", entry.subject());
            row.put("action", entry.action());
            row.put("before", entry.before());
            row.put("after", entry.after());
            row.put("reason", entry.reason());
            rows.add(row);
        }
        return rows;
    }

    Flux<Written> page(MeetingCode meeting, @Nullable String subject, long before, int limit) {
        return database.sql("""
                        select id, at, actor_kind, actor, actor_name, subject, action, before, after,
                            case when action in ('speakers.extra-time-given', 'speakers.reply-extra-time-given')
                                then null else reason end reason
                        from identity_audit
                        where meeting = :meeting and (cast(:subject as text) is null or subject = :subject) and id < :before
                        order by id desc limit :limit
                        """)
                .bind("meeting", meeting.value())
                .bind("subject", Rows.text(subject))
                .bind("before", before)
                .bind("limit", limit)
                .map(this::written)
                .all();
    }

    /** Reasons of extra time, health as they are, were kept once; the trail is append-only, so they are left out here (L12, P4). */
    private Written written(Readable row) {
        return new Written(
                Columns.get(row, "id", Long.class),
                Columns.instant(row, "at"),
                Viewer.Kind.valueOf(Columns.text(row, "actor_kind")),
                Columns.uuid(row, "actor"),
                Columns.text(row, "actor_name"),
                Columns.text(row, "subject"),
                Columns.text(row, "action"),
                columns.object(row, "before"),
                columns.object(row, "after"),
                row.get("reason", String.class));
    }
}
