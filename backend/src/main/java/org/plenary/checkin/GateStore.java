package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class GateStore {

    private final DatabaseClient database;
    private final Columns columns;

    GateStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Flux<Gate> ofMeeting(MeetingCode meeting) {
        return database.sql("select * from checkin_gate where meeting = :meeting order by created_at, name ->> 'en'")
                .bind("meeting", meeting.value())
                .map(this::gate)
                .all();
    }

    Mono<Gate> find(MeetingCode meeting, GateId id) {
        return database.sql("select * from checkin_gate where meeting = :meeting and id = :id")
                .bind("meeting", meeting.value())
                .bind("id", id.value())
                .map(this::gate)
                .one();
    }

    Mono<Void> insert(Gate gate, Instant now) {
        return database.sql("""
                        insert into checkin_gate (id, meeting, name, zone, reentry, created_at)
                        values (:id, :meeting, :name, :zone, :reentry, :now)
                        """)
                .bind("id", gate.id().value())
                .bind("meeting", gate.meeting().value())
                .bind("name", columns.json(gate.name()))
                .bind("zone", gate.zone().bits())
                .bind("reentry", gate.reentry())
                .bind("now", now)
                .then();
    }

    private Gate gate(Readable row) {
        return new Gate(
                new GateId(Columns.uuid(row, "id")),
                MeetingCode.of(Columns.text(row, "meeting")),
                columns.localized(row, "name"),
                new ZoneSet(Columns.get(row, "zone", Integer.class)),
                Columns.get(row, "reentry", Boolean.class));
    }
}
