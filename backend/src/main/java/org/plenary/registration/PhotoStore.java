package org.plenary.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PhotoStore {

    /** Enough of the digest to tell photos of one person apart. */
    private static final String VERSION = "left(p.sha256, 16)";

    private final DatabaseClient database;

    PhotoStore(DatabaseClient database) {
        this.database = database;
    }

    /** A photo, and whose it is. */
    record Of(ParticipantId participant, Photo photo) {}

    /** The version of a photo, and whose it is. */
    record Version(ParticipantId participant, String version) {}

    /** Keeps it instead of the one before, if any. */
    Mono<Void> put(ParticipantId participant, byte[] jpeg, Instant now, @Nullable AccountId by) {
        return database.sql("""
                        insert into registration_photo (participant, bytes, sha256, taken_at, taken_by)
                        values (:participant, :bytes, encode(sha256(:bytes), 'hex'), :now, :by)
                        on conflict (participant) do update set bytes = excluded.bytes, sha256 = excluded.sha256,
                            taken_at = excluded.taken_at, taken_by = excluded.taken_by
                        """)
                .bind("participant", participant.value())
                .bind("bytes", jpeg)
                .bind("now", now)
                .bind("by", ParticipantRows.uuid(by == null ? null : by.value()))
                .then();
    }

    /** How many there were: one or none. */
    Mono<Long> erase(ParticipantId participant) {
        return database.sql("delete from registration_photo where participant = :participant")
                .bind("participant", participant.value())
                .fetch()
                .rowsUpdated();
    }

    /** How many people of the meeting had one. */
    Mono<Long> erase(MeetingCode meeting) {
        return database.sql("""
                        delete from registration_photo where participant in
                            (select id from registration_participant where meeting = :meeting)
                        """).bind("meeting", meeting.value()).fetch().rowsUpdated();
    }

    Mono<Photo> find(ParticipantId participant) {
        return database.sql("select " + VERSION
                        + " version, p.bytes from registration_photo p where participant = :participant")
                .bind("participant", participant.value())
                .map(row -> new Photo(Columns.text(row, "version"), Columns.get(row, "bytes", byte[].class)))
                .one();
    }

    Flux<Of> of(Collection<ParticipantId> participants) {
        return database.sql("select participant, " + VERSION
                        + " version, p.bytes from registration_photo p where participant = any(:wanted)")
                .bind("wanted", ids(participants))
                .map(row -> new Of(
                        new ParticipantId(Columns.uuid(row, "participant")),
                        new Photo(Columns.text(row, "version"), Columns.get(row, "bytes", byte[].class))))
                .all();
    }

    Mono<String> version(ParticipantId participant) {
        return database.sql("select " + VERSION + " version from registration_photo p where participant = :participant")
                .bind("participant", participant.value())
                .map(row -> Columns.text(row, "version"))
                .one();
    }

    Flux<Version> versions(Collection<ParticipantId> participants) {
        return database.sql("select p.participant, " + VERSION
                        + " version from registration_photo p where p.participant = any(:wanted)")
                .bind("wanted", ids(participants))
                .map(row ->
                        new Version(new ParticipantId(Columns.uuid(row, "participant")), Columns.text(row, "version")))
                .all();
    }

    private static UUID[] ids(Collection<ParticipantId> participants) {
        return participants.stream().map(ParticipantId::value).toArray(UUID[]::new);
    }

    Flux<Version> versions(MeetingCode meeting) {
        return database.sql("select p.participant, " + VERSION + """
                         version
                        from registration_photo p join registration_participant o on o.id = p.participant
                        where o.meeting = :meeting
                        """)
                .bind("meeting", meeting.value())
                .map(row ->
                        new Version(new ParticipantId(Columns.uuid(row, "participant")), Columns.text(row, "version")))
                .all();
    }
}
