package org.plenary.meetings;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MeetingStore {

    private static final String SELECT = """
            select m.*, array(select c.entity from meetings_chair c where c.meeting = m.code order by c.position) chairs
            from meetings_meeting m
            """;

    private final DatabaseClient database;
    private final Columns columns;

    MeetingStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Flux<Meeting> all() {
        return database.sql(SELECT + "order by m.first_day desc, m.code")
                .map(this::meeting)
                .all();
    }

    Mono<Meeting> find(MeetingCode code) {
        return database.sql(SELECT + "where m.code = :code")
                .bind("code", code.value())
                .map(this::meeting)
                .one();
    }

    /** Nobody schedules or moves a session of the meeting while this transaction lasts, nor holds its programme as well. */
    Mono<Void> holdProgramme(MeetingCode code) {
        return database.sql("select code from meetings_meeting where code = :code for no key update")
                .bind("code", code.value())
                .then();
    }

    /** The meeting, so that nobody else changes it or its programme's frame while this transaction lasts. */
    Mono<Meeting> lock(MeetingCode code) {
        return database.sql("select code from meetings_meeting where code = :code for update")
                .bind("code", code.value())
                .fetch()
                .one()
                .flatMap(locked -> find(code));
    }

    Mono<Void> insert(Meeting meeting, Instant now) {
        return bound("""
                        insert into meetings_meeting (code, title, theme, city, venue, zone, first_day, last_day,
                            languages, practical, cover_note, registration_closes_at, state, created_at)
                        values (:code, :title, :theme, :city, :venue, :zone, :firstDay, :lastDay,
                            :languages, :practical, :coverNote, :closesAt, 'draft', :now)
                        """, meeting).bind("now", now).then().then(chairs(meeting));
    }

    /** Answers the new version, or nothing when the stored version is another. */
    Mono<Long> update(Meeting meeting) {
        return bound("""
                        update meetings_meeting set title = :title, theme = :theme, city = :city, venue = :venue,
                            zone = :zone, first_day = :firstDay, last_day = :lastDay, languages = :languages,
                            practical = :practical, cover_note = :coverNote, registration_closes_at = :closesAt,
                            version = version + 1
                        where code = :code and version = :version
                        returning version
                        """, meeting)
                .bind("version", meeting.version())
                .map(row -> Columns.get(row, "version", Long.class))
                .one()
                .flatMap(version -> chairs(meeting).thenReturn(version));
    }

    Mono<Void> publish(MeetingCode code, Instant now) {
        return database.sql("""
                        update meetings_meeting set state = 'published', published_at = :now, version = version + 1
                        where code = :code
                        """).bind("code", code.value()).bind("now", now).then();
    }

    /** With its rooms, programme, gates and lists; people hold it: the database refuses while there are any. */
    Mono<Void> delete(MeetingCode code) {
        return database.sql("delete from meetings_meeting where code = :code")
                .bind("code", code.value())
                .then();
    }

    private Mono<Void> chairs(Meeting meeting) {
        return database.sql("""
                        with gone as (delete from meetings_chair
                                      where meeting = :code and not entity = any(cast(:chairs as text[])))
                        insert into meetings_chair (meeting, entity, position)
                        select :code, entity, position
                        from unnest(cast(:chairs as text[])) with ordinality chair (entity, position)
                        on conflict (meeting, entity) do update set position = excluded.position
                        """)
                .bind("code", meeting.code().value())
                .bind("chairs", meeting.chairs().stream().map(EntityCode::value).toArray(String[]::new))
                .then();
    }

    private GenericExecuteSpec bound(String sql, Meeting meeting) {
        return database.sql(sql)
                .bind("code", meeting.code().value())
                .bind("title", columns.json(meeting.title()))
                .bind("theme", columns.json(meeting.theme()))
                .bind("city", columns.json(meeting.city()))
                .bind("venue", columns.json(meeting.venue()))
                .bind("zone", meeting.zone().getId())
                .bind("firstDay", meeting.firstDay())
                .bind("lastDay", meeting.lastDay())
                .bind("languages", meeting.languages().toArray(String[]::new))
                .bind("practical", columns.json(meeting.practical()))
                .bind("coverNote", columns.json(meeting.coverNote()))
                .bind("closesAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, meeting.registrationClosesAt()));
    }

    private Meeting meeting(Readable row) {
        return new Meeting(
                MeetingCode.of(Columns.text(row, "code")),
                columns.localized(row, "title"),
                columns.localized(row, "theme"),
                columns.localized(row, "city"),
                columns.localized(row, "venue"),
                ZoneId.of(Columns.text(row, "zone")),
                Columns.get(row, "first_day", LocalDate.class),
                Columns.get(row, "last_day", LocalDate.class),
                words(row, "chairs").stream().map(EntityCode::of).toList(),
                words(row, "languages"),
                columns.localized(row, "practical"),
                columns.localized(row, "cover_note"),
                row.get("registration_closes_at", Instant.class),
                WireName.of(MeetingState.class, Columns.text(row, "state")),
                Columns.get(row, "version", Long.class));
    }

    private static List<String> words(Readable row, String column) {
        return Arrays.asList(Columns.get(row, column, String[].class));
    }
}
