package org.plenary.calendar;

import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Columns;
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
    Mono<Boolean> add(MeetingCode meeting, ParticipantId participant, Instant now) {
        return database.sql("""
                        insert into calendar_attendee (meeting, participant, welcomed_at)
                        values (:meeting, :participant, :now)
                        on conflict do nothing
                        """)
                .bind("meeting", meeting.value())
                .bind("participant", participant.value())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Void> remove(MeetingCode meeting, ParticipantId participant) {
        return database.sql("delete from calendar_attendee where meeting = :meeting and participant = :participant")
                .bind("meeting", meeting.value())
                .bind("participant", participant.value())
                .then();
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
