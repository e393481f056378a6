package org.plenary.registration;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class DelegationStore {

    private final DatabaseClient database;
    private final FocalPointStore focalPoints;

    DelegationStore(DatabaseClient database, FocalPointStore focalPoints) {
        this.database = database;
        this.focalPoints = focalPoints;
    }

    Mono<Delegation> find(DelegationId id) {
        return focalPoints
                .of(id)
                .collectList()
                .flatMap(people -> database.sql("select * from registration_delegation where id = :id")
                        .bind("id", id.value())
                        .map(row -> delegation(row, people))
                        .one());
    }

    Mono<Delegation> find(MeetingCode meeting, EntityCode entity) {
        return database.sql("select id from registration_delegation where meeting = :meeting and entity = :entity")
                .bind("meeting", meeting.value())
                .bind("entity", entity.value())
                .map(row -> new DelegationId(Columns.uuid(row, "id")))
                .one()
                .flatMap(this::find);
    }

    Flux<Delegation> ofMeeting(MeetingCode meeting) {
        return focalPoints
                .ofMeeting(meeting)
                .flatMapMany(people -> database.sql(
                                "select * from registration_delegation where meeting = :meeting order by entity")
                        .bind("meeting", meeting.value())
                        .map(row -> delegation(row, people.getOrDefault(Columns.uuid(row, "id"), List.of())))
                        .all());
    }

    /** Holds the delegation, so that nobody else changes its people while this transaction lasts (R3). */
    Mono<Delegation> lock(DelegationId id) {
        return database.sql("select id from registration_delegation where id = :id for update")
                .bind("id", id.value())
                .fetch()
                .one()
                .flatMap(locked -> find(id));
    }

    Mono<EntityCode> entity(MeetingCode meeting, DelegationId id) {
        return database.sql("select entity from registration_delegation where id = :id and meeting = :meeting")
                .bind("id", id.value())
                .bind("meeting", meeting.value())
                .map(row -> EntityCode.of(Columns.text(row, "entity")))
                .one();
    }

    /** Holds the delegation in the same way, and says only which entity sends it. */
    Mono<EntityCode> hold(MeetingCode meeting, DelegationId id) {
        return database.sql("""
                        select entity from registration_delegation where id = :id and meeting = :meeting for update
                        """)
                .bind("id", id.value())
                .bind("meeting", meeting.value())
                .map(row -> EntityCode.of(Columns.text(row, "entity")))
                .one();
    }

    Mono<Void> insert(Delegation delegation) {
        return database.sql("""
                        insert into registration_delegation (id, meeting, entity, invited_at)
                        values (:id, :meeting, :entity, :invitedAt)
                        """)
                .bind("id", delegation.id().value())
                .bind("meeting", delegation.meeting().value())
                .bind("entity", delegation.entity().value())
                .bind("invitedAt", delegation.invitedAt())
                .then();
    }

    Mono<Void> answer(DelegationId id, Answer answer) {
        return database.sql("""
                        update registration_delegation set designated = :designated, designated_name = :name,
                            will_attend = :willAttend, answer_note = :note, answered_at = :at, version = version + 1
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("designated", answer.designated())
                .bind("name", Parameters.in(R2dbcType.VARCHAR, answer.focalPointName()))
                .bind("willAttend", answer.willAttend())
                .bind("note", Parameters.in(R2dbcType.VARCHAR, answer.note()))
                .bind("at", answer.at())
                .then();
    }

    private static Delegation delegation(Readable row, List<FocalPoint> people) {
        return new Delegation(
                new DelegationId(Columns.uuid(row, "id")),
                MeetingCode.of(Columns.text(row, "meeting")),
                EntityCode.of(Columns.text(row, "entity")),
                people,
                Columns.instant(row, "invited_at"),
                answer(row),
                Columns.get(row, "version", Long.class));
    }

    private static @Nullable Answer answer(Readable row) {
        Instant at = row.get("answered_at", Instant.class);
        return at == null
                ? null
                : new Answer(
                        Columns.get(row, "designated", Boolean.class),
                        row.get("designated_name", String.class),
                        Columns.get(row, "will_attend", Boolean.class),
                        row.get("answer_note", String.class),
                        at);
    }
}
