package org.plenary.registration;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Why the last wish for a photo was refused, for each person until the next wish. */
@Component
class PhotoRefusalStore {

    private final DatabaseClient database;

    PhotoRefusalStore(DatabaseClient database) {
        this.database = database;
    }

    private record Refusal(ParticipantId participant, String reason) {}

    Mono<Map<ParticipantId, String>> of(Collection<ParticipantId> participants) {
        return database.sql(
                        "select participant, reason from registration_photo_refusal where participant = any(:wanted)")
                .bind("wanted", participants.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .map(row ->
                        new Refusal(new ParticipantId(Columns.uuid(row, "participant")), Columns.text(row, "reason")))
                .all()
                .collectMap(Refusal::participant, Refusal::reason);
    }

    Mono<Void> put(ParticipantId participant, String reason) {
        return database.sql("""
                        insert into registration_photo_refusal (participant, reason) values (:participant, :reason)
                        on conflict (participant) do update set reason = excluded.reason
                        """)
                .bind("participant", participant.value())
                .bind("reason", reason)
                .then();
    }

    Mono<Void> erase(ParticipantId participant) {
        return database.sql("delete from registration_photo_refusal where participant = :participant")
                .bind("participant", participant.value())
                .then();
    }

    Mono<Void> erase(MeetingCode meeting) {
        return database.sql("""
                        delete from registration_photo_refusal where participant in
                            (select id from registration_participant where meeting = :meeting)
                        """).bind("meeting", meeting.value()).then();
    }
}
