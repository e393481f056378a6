package org.plenary.calendar;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Columns;
import org.plenary.registration.Participant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class AttendeeStore {

    private final DatabaseClient database;

    AttendeeStore(DatabaseClient database) {
        this.database = database;
    }

    /** True when this participant is new here. */
    Mono<Boolean> add(Participant participant, Instant now) {
        return database.sql("""
                        insert into calendar_attendee (meeting, participant, account, welcomed_at)
                        values (:meeting, :participant, :account, :now)
                        on conflict do nothing
                        """)
                .bind("meeting", participant.meeting().value())
                .bind("participant", participant.id().value())
                .bind("account", account(participant))
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Attendee> find(Participant participant) {
        return database.sql("""
                        select account from calendar_attendee
                        where meeting = :meeting and participant = :participant for update
                        """)
                .bind("meeting", participant.meeting().value())
                .bind("participant", participant.id().value())
                .map(row -> {
                    UUID account = row.get("account", UUID.class);
                    return new Attendee(account == null ? null : new AccountId(account));
                })
                .one();
    }

    /** From now on the person is welcomed at their present account. */
    Mono<Void> readdress(Participant participant, Instant now) {
        return database.sql("""
                        update calendar_attendee set account = :account, welcomed_at = :now
                        where meeting = :meeting and participant = :participant
                        """)
                .bind("meeting", participant.meeting().value())
                .bind("participant", participant.id().value())
                .bind("account", account(participant))
                .bind("now", now)
                .then();
    }

    Mono<Void> remove(MeetingCode meeting, ParticipantId participant) {
        return database.sql("delete from calendar_attendee where meeting = :meeting and participant = :participant")
                .bind("meeting", meeting.value())
                .bind("participant", participant.value())
                .then();
    }

    private static Parameter account(Participant participant) {
        AccountId account = participant.account();
        return Parameters.in(PostgresqlObjectId.UUID, account == null ? null : account.value());
    }

    Mono<Boolean> contains(MeetingCode meeting, ParticipantId participant) {
        return database.sql("select 1 from calendar_attendee where meeting = :meeting and participant = :participant")
                .bind("meeting", meeting.value())
                .bind("participant", participant.value())
                .fetch()
                .one()
                .hasElement();
    }

    Flux<ParticipantId> ofMeeting(MeetingCode meeting) {
        return database.sql("select participant from calendar_attendee where meeting = :meeting")
                .bind("meeting", meeting.value())
                .map(row -> new ParticipantId(Columns.get(row, "participant", UUID.class)))
                .all();
    }
}
