package org.plenary.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The record of every change (X3). It grows and is never edited: the database refuses to change or delete a row. */
@Service
public class AuditTrail {

    /** An entry as it was written; {@code id} rises with time. */
    public record Written(
            long id,
            Instant at,
            Viewer.Kind actorKind,
            UUID actor,
            String actorName,
            String subject,
            String action,
            Map<String, Object> before,
            Map<String, Object> after,
            @Nullable String reason) {}

    private final AuditStore store;
    private final Clock clock;

    AuditTrail(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Writes the entry in the caller's transaction, so that no change goes without it. */
    public Mono<Void> record(AuditEntry entry) {
        return recordAll(List.of(entry));
    }

    /** The same for many commands that were carried out together, in their sequence. */
    public Mono<Void> recordAll(List<AuditEntry> entries) {
        return store.append(entries, clock.instant());
    }

    /** The newest entries of the meeting, of one subject if given, older than the cursor if given. */
    public Mono<List<Written>> of(MeetingCode meeting, @Nullable String subject, @Nullable Long before, int limit) {
        return store.page(meeting, subject, before == null ? Long.MAX_VALUE : before, limit)
                .collectList();
    }
}
