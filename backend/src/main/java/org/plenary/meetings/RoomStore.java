package org.plenary.meetings;

import io.r2dbc.spi.Readable;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class RoomStore {

    private final DatabaseClient database;
    private final Columns columns;

    RoomStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Flux<Room> ofMeeting(MeetingCode meeting) {
        return database.sql(
                        "select * from meetings_room where meeting = :meeting order by capacity desc, name ->> 'en', id")
                .bind("meeting", meeting.value())
                .map(this::room)
                .all();
    }

    /** The room, so that nobody else plans a session into it while this transaction lasts. */
    Mono<Room> lock(MeetingCode meeting, RoomId id) {
        return database.sql("select * from meetings_room where meeting = :meeting and id = :id for update")
                .bind("meeting", meeting.value())
                .bind("id", id.value())
                .map(this::room)
                .one();
    }

    Mono<Room> find(MeetingCode meeting, RoomId id) {
        return database.sql("select * from meetings_room where meeting = :meeting and id = :id")
                .bind("meeting", meeting.value())
                .bind("id", id.value())
                .map(this::room)
                .one();
    }

    /** The room, which nobody changes or plans a session into while this transaction lasts; others may keep it too. */
    Mono<Room> keep(MeetingCode meeting, RoomId id) {
        return database.sql("select * from meetings_room where meeting = :meeting and id = :id for share")
                .bind("meeting", meeting.value())
                .bind("id", id.value())
                .map(this::room)
                .one();
    }

    Mono<Void> insert(Room room) {
        return bound("""
                        insert into meetings_room (id, meeting, name, capacity, booths)
                        values (:id, :meeting, :name, :capacity, :booths)
                        """, room).then();
    }

    /** Answers the new version, or nothing when the stored version is another. */
    Mono<Long> update(Room room) {
        return bound("""
                        update meetings_room
                        set name = :name, capacity = :capacity, booths = :booths, version = version + 1
                        where id = :id and meeting = :meeting and version = :version
                        returning version
                        """, room)
                .bind("version", room.version())
                .map(row -> Columns.get(row, "version", Long.class))
                .one();
    }

    Mono<Void> delete(RoomId id) {
        return database.sql("delete from meetings_room where id = :id")
                .bind("id", id.value())
                .then();
    }

    private GenericExecuteSpec bound(String sql, Room room) {
        return database.sql(sql)
                .bind("id", room.id().value())
                .bind("meeting", room.meeting().value())
                .bind("name", columns.json(room.name()))
                .bind("capacity", room.capacity())
                .bind("booths", room.booths());
    }

    private Room room(Readable row) {
        return new Room(
                new RoomId(Columns.uuid(row, "id")),
                MeetingCode.of(Columns.text(row, "meeting")),
                columns.localized(row, "name"),
                Columns.get(row, "capacity", Integer.class),
                Columns.get(row, "booths", Integer.class),
                Columns.get(row, "version", Long.class));
    }
}
