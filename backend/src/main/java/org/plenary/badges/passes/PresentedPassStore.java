package org.plenary.badges.passes;

import io.r2dbc.spi.Readable;
import java.util.Optional;
import org.plenary.badges.BadgeCode;
import org.plenary.badges.BadgeSerial;
import org.plenary.badges.BadgeState;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds passes by what is printed on them, or by their id. */
@Component
class PresentedPassStore {

    /** A pass in whatever state; the place is the number by which its delegation counts it. */
    record Found(EntityCode entity, int place, int number, int generation, SessionId session, BadgeState state) {}

    private final DatabaseClient database;

    PresentedPassStore(DatabaseClient database) {
        this.database = database;
    }

    /** By its code as any scanner reads it, or by its serial. */
    Mono<Found> find(MeetingCode meeting, String said) {
        Optional<BadgeSerial> serial = BadgeSerial.read(said);
        String digest = BadgeCode.read(said).map(BadgeCode::digest).orElse("");
        return database.sql("""
                        select entity, place, serial, generation, session, state from badges_pass
                        where meeting = :meeting
                          and (digest = nullif(:digest, '') or (serial = :serial and generation = :generation))
                        """)
                .bind("meeting", meeting.value())
                .bind("digest", digest)
                .bind("serial", serial.map(BadgeSerial::number).orElse(-1))
                .bind("generation", serial.map(BadgeSerial::generation).orElse(-1))
                .map(PresentedPassStore::found)
                .one();
    }

    /** By its id, by which the server's answers name it. */
    Mono<Found> find(MeetingCode meeting, BadgeId id) {
        return database.sql("""
                        select entity, place, serial, generation, session, state from badges_pass
                        where meeting = :meeting and id = :id
                        """)
                .bind("meeting", meeting.value())
                .bind("id", id.value())
                .map(PresentedPassStore::found)
                .one();
    }

    private static Found found(Readable row) {
        return new Found(
                EntityCode.of(Columns.text(row, "entity")),
                Columns.get(row, "place", Integer.class),
                Columns.get(row, "serial", Integer.class),
                Columns.get(row, "generation", Integer.class),
                new SessionId(Columns.uuid(row, "session")),
                WireName.of(BadgeState.class, Columns.text(row, "state")));
    }
}
