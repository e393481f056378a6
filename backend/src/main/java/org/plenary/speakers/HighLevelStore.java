package org.plenary.speakers;

import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Columns;
import org.plenary.registration.HighLevels;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Speakers whose badges carry no photo (B1), by the level of their inscriptions; whoever withdrew counts no more. */
@Component
class HighLevelStore implements HighLevels {

    private final DatabaseClient database;

    HighLevelStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Set<ParticipantId>> of(MeetingCode meeting) {
        return database.sql("""
                        select distinct i.participant
                        from speakers_inscription i join speakers_list l on l.id = i.list
                        where l.meeting = :meeting and i.participant is not null and i.state <> 'withdrawn'
                          and i.level in ('hs', 'hg', 'vp', 'cp')
                        """)
                .bind("meeting", meeting.value())
                .map(row -> new ParticipantId(Columns.uuid(row, "participant")))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }
}
