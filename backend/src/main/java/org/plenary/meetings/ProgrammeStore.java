package org.plenary.meetings;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class ProgrammeStore {

    private static final String SELECT = """
            select s.*, r.name room_name from meetings_session s join meetings_room r on r.id = s.room
            """;

    private final DatabaseClient database;
    private final Columns columns;

    ProgrammeStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Flux<ProgrammeSession> ofMeeting(MeetingCode meeting) {
        return database.sql(
                        SELECT + "where s.meeting = :meeting order by s.starts_at, s.ends_at, r.name ->> 'en', s.id")
                .bind("meeting", meeting.value())
                .map(this::session)
                .all();
    }

    Mono<ProgrammeSession> find(SessionId id) {
        return database.sql(SELECT + "where s.id = :id")
                .bind("id", id.value())
                .map(this::session)
                .one();
    }

    /** Nobody changes the session while this transaction lasts; others may keep it too. */
    Mono<Void> keep(SessionId id) {
        return database.sql("select id from meetings_session where id = :id for share")
                .bind("id", id.value())
                .then();
    }

    /** The first session, other than this one, that has its room at its time. */
    Flux<ProgrammeSession> inTheWay(ProgrammeSession session) {
        return database.sql(SELECT + """
                        where s.room = :room and s.id <> :id and s.cancelled_at is null
                          and tstzrange(s.starts_at, s.ends_at) && tstzrange(:start, :end)
                        order by s.starts_at limit 1
                        """)
                .bind("room", session.room().value())
                .bind("id", session.id().value())
                .bind("start", session.window().start())
                .bind("end", session.window().end())
                .map(this::session)
                .all();
    }

    Mono<Void> insert(ProgrammeSession session) {
        return bound("""
                        insert into meetings_session (id, meeting, room, kind, title, starts_at, ends_at, visibility,
                            languages, moderator)
                        values (:id, :meeting, :room, :kind, :title, :start, :end, :visibility, :languages, :moderator)
                        """, session).bind("meeting", session.meeting().value()).then();
    }

    /** Answers the new version, or nothing when the stored version is another. */
    Mono<Long> update(ProgrammeSession session) {
        return bound("""
                        update meetings_session set room = :room, kind = :kind, title = :title, starts_at = :start,
                            ends_at = :end, visibility = :visibility, languages = :languages, moderator = :moderator,
                            version = version + 1
                        where id = :id and version = :version
                        returning version
                        """, session)
                .bind("version", session.version())
                .map(row -> Columns.get(row, "version", Long.class))
                .one();
    }

    Mono<Void> cancel(SessionId id, String reason, Instant now) {
        return database.sql("""
                        update meetings_session
                        set cancelled_at = :now, cancel_reason = :reason, version = version + 1 where id = :id
                        """)
                .bind("id", id.value())
                .bind("reason", reason)
                .bind("now", now)
                .then();
    }

    private GenericExecuteSpec bound(String sql, ProgrammeSession session) {
        return database.sql(sql)
                .bind("id", session.id().value())
                .bind("room", session.room().value())
                .bind("kind", session.kind().wire())
                .bind("title", columns.json(session.title()))
                .bind("start", session.window().start())
                .bind("end", session.window().end())
                .bind("visibility", session.visibility().wire())
                .bind("languages", session.languages().toArray(String[]::new))
                .bind("moderator", Parameters.in(R2dbcType.VARCHAR, session.moderator()));
    }

    private ProgrammeSession session(Readable row) {
        return new ProgrammeSession(
                new SessionId(Columns.uuid(row, "id")),
                MeetingCode.of(Columns.text(row, "meeting")),
                WireName.of(SessionKind.class, Columns.text(row, "kind")),
                columns.localized(row, "title"),
                new TimeWindow(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")),
                new RoomId(Columns.uuid(row, "room")),
                columns.localized(row, "room_name"),
                WireName.of(Visibility.class, Columns.text(row, "visibility")),
                Arrays.asList(Columns.get(row, "languages", String[].class)),
                row.get("moderator", String.class),
                row.get("cancel_reason", String.class),
                Columns.get(row, "version", Long.class));
    }
}
