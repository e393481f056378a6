package org.plenary.registration;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PhotoWishStore {

    private static final String SELECT =
            "select participant, left(sha256, 16) version, requested_at, requested_by from registration_photo_wish ";

    private final DatabaseClient database;

    PhotoWishStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<PhotoWish> of(ParticipantId participant) {
        return database.sql(SELECT + "where participant = :participant")
                .bind("participant", participant.value())
                .map(PhotoWishStore::wish)
                .one();
    }

    Flux<PhotoWish> of(Collection<ParticipantId> participants) {
        return database.sql(SELECT + "where participant = any(:wanted)")
                .bind("wanted", participants.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .map(PhotoWishStore::wish)
                .all();
    }

    /** The photo that waits; empty when none does, or when it is wished that there be none. */
    Mono<Photo> photo(ParticipantId participant) {
        return database.sql("""
                        select left(sha256, 16) version, bytes from registration_photo_wish
                        where participant = :participant and bytes is not null
                        """)
                .bind("participant", participant.value())
                .map(row -> new Photo(Columns.text(row, "version"), Columns.get(row, "bytes", byte[].class)))
                .one();
    }

    /** Wishes for that photo, in place of an earlier wish. */
    Mono<Void> put(ParticipantId participant, byte[] jpeg, Instant now, String by) {
        return database.sql("""
                        insert into registration_photo_wish (participant, bytes, sha256, requested_at, requested_by)
                        values (:participant, :bytes, encode(sha256(:bytes), 'hex'), :now, :by)
                        on conflict (participant) do update set bytes = excluded.bytes, sha256 = excluded.sha256,
                            requested_at = excluded.requested_at, requested_by = excluded.requested_by
                        """)
                .bind("participant", participant.value())
                .bind("bytes", jpeg)
                .bind("now", now)
                .bind("by", by)
                .then();
    }

    /** Wishes that there be none, in place of an earlier wish. */
    Mono<Void> putNone(ParticipantId participant, Instant now, String by) {
        return database.sql("""
                        insert into registration_photo_wish (participant, requested_at, requested_by)
                        values (:participant, :now, :by)
                        on conflict (participant) do update set bytes = null, sha256 = null,
                            requested_at = excluded.requested_at, requested_by = excluded.requested_by
                        """)
                .bind("participant", participant.value())
                .bind("now", now)
                .bind("by", by)
                .then();
    }

    /** How many there were: one or none. */
    Mono<Long> erase(ParticipantId participant) {
        return database.sql("delete from registration_photo_wish where participant = :participant")
                .bind("participant", participant.value())
                .fetch()
                .rowsUpdated();
    }

    /** How many waited in the meeting. */
    Mono<Long> erase(MeetingCode meeting) {
        return database.sql("""
                        delete from registration_photo_wish where participant in
                            (select id from registration_participant where meeting = :meeting)
                        """).bind("meeting", meeting.value()).fetch().rowsUpdated();
    }

    private static PhotoWish wish(Readable row) {
        return new PhotoWish(
                new ParticipantId(Columns.uuid(row, "participant")),
                row.get("version", String.class),
                Columns.instant(row, "requested_at"),
                Columns.text(row, "requested_by"));
    }
}
