package org.plenary.identity;

import io.r2dbc.spi.Readable;
import java.time.Instant;
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

    Mono<Void> append(AuditEntry entry, Instant at) {
        Viewer viewer = entry.viewer();
        return database.sql("""
                        insert into identity_audit
                            (at, actor_kind, actor, actor_name, meeting, subject, action, before, after, reason)
                        values (:at, :kind, :actor, :name, :meeting, :subject, :action, :before, :after, :reason)
                        """)
                .bind("at", at)
                .bind("kind", viewer.kind().name())
                .bind("actor", viewer.id())
                .bind("name", viewer.name())
                .bind("meeting", Rows.text(entry.meeting()))
                .bind("subject", entry.subject())
                .bind("action", entry.action())
                .bind("before", columns.json(entry.before()))
                .bind("after", columns.json(entry.after()))
                .bind("reason", Rows.text(entry.reason()))
                .then();
    }

    Flux<Written> page(MeetingCode meeting, @Nullable String subject, long before, int limit) {
        return database.sql("""
                        select id, at, actor_kind, actor, actor_name, subject, action, before, after, reason
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
