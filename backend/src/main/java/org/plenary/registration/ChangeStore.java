package org.plenary.registration;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class ChangeStore {

    private final DatabaseClient database;
    private final Columns columns;

    ChangeStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Mono<BadgeChange> openOf(ParticipantId participant) {
        return database.sql("select * from registration_change where participant = :participant and outcome is null")
                .bind("participant", participant.value())
                .map(this::change)
                .one();
    }

    Flux<BadgeChange> openOf(MeetingCode meeting) {
        return database.sql("""
                        select c.* from registration_change c
                        join registration_participant p on p.id = c.participant
                        where p.meeting = :meeting and c.outcome is null
                        """)
                .bind("meeting", meeting.value())
                .map(this::change)
                .all();
    }

    /** Stores the wish in place of an earlier one that is not decided yet. */
    Mono<Void> insert(BadgeChange change) {
        return close(change.participant(), "superseded", null, change.requestedAt())
                .then(database.sql("""
                        insert into registration_change (id, participant, approved, wanted, requested_at, requested_by)
                        values (:id, :participant, :approved, :wanted, :requestedAt, :requestedBy)
                        """)
                        .bind("id", change.id())
                        .bind("participant", change.participant().value())
                        .bind("approved", columns.json(change.approved().facts()))
                        .bind("wanted", columns.json(change.wanted().facts()))
                        .bind("requestedAt", change.requestedAt())
                        .bind("requestedBy", change.requestedBy())
                        .then());
    }

    Mono<Void> close(ParticipantId participant, String outcome, @Nullable String reason, Instant now) {
        return database.sql("""
                        update registration_change set outcome = :outcome, reason = :reason, decided_at = :now
                        where participant = :participant and outcome is null
                        """)
                .bind("participant", participant.value())
                .bind("outcome", outcome)
                .bind("reason", ParticipantRows.text(reason))
                .bind("now", now)
                .then();
    }

    /** Closes the wish that came true by another decision about the person. */
    Mono<Void> closeFulfilled(Participant present, Instant now) {
        return openOf(present.id())
                .filter(change -> change.fulfilled(present.person().badgeData()))
                .flatMap(change -> close(present.id(), "superseded", null, now));
    }

    private BadgeChange change(Readable row) {
        return new BadgeChange(
                Columns.uuid(row, "id"),
                new ParticipantId(Columns.uuid(row, "participant")),
                BadgeData.of(columns.object(row, "approved")),
                BadgeData.of(columns.object(row, "wanted")),
                Columns.instant(row, "requested_at"),
                Columns.text(row, "requested_by"));
    }
}
