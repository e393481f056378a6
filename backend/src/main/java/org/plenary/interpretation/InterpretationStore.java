package org.plenary.interpretation;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class InterpretationStore {

    private final DatabaseClient database;

    InterpretationStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<LanguageRequest> ofMeeting(MeetingCode meeting) {
        return database.sql(
                        "select * from interpretation_request where meeting = :meeting order by session, delegation")
                .bind("meeting", meeting.value())
                .map(InterpretationStore::request)
                .all();
    }

    Flux<LanguageRequest> ofDelegation(DelegationId delegation) {
        return database.sql("select * from interpretation_request where delegation = :delegation order by session")
                .bind("delegation", delegation.value())
                .map(InterpretationStore::request)
                .all();
    }

    /** The request as it is, so that nobody else changes it while this transaction lasts. */
    Mono<LanguageRequest> lock(DelegationId delegation, SessionId session) {
        return database.sql("""
                        select * from interpretation_request
                        where delegation = :delegation and session = :session for update
                        """)
                .bind("delegation", delegation.value())
                .bind("session", session.value())
                .map(InterpretationStore::request)
                .one();
    }

    /** The request with its new version; empty when it was not at the version that the request names. */
    Mono<LanguageRequest> save(LanguageRequest request) {
        return database.sql("""
                        insert into interpretation_request as held
                            (delegation, session, meeting, speaks, listens, late, changed_at)
                        values (:delegation, :session, :meeting, :speaks, :listens, :late, :changedAt)
                        on conflict (delegation, session) do update set speaks = excluded.speaks,
                            listens = excluded.listens, late = excluded.late, changed_at = excluded.changed_at,
                            version = held.version + 1
                            where held.version = :version
                        returning *
                        """)
                .bind("delegation", request.delegation().value())
                .bind("session", request.session().value())
                .bind("meeting", request.meeting().value())
                .bind("speaks", request.speaks().toArray(String[]::new))
                .bind("listens", request.listens().toArray(String[]::new))
                .bind("late", request.late())
                .bind("changedAt", request.changedAt())
                .bind("version", request.version())
                .map(InterpretationStore::request)
                .one();
    }

    /** What the Secretariat decided, by session. */
    Mono<Map<SessionId, Provided>> provided(MeetingCode meeting) {
        return database.sql("select * from interpretation_provision where meeting = :meeting")
                .bind("meeting", meeting.value())
                .map(InterpretationStore::decided)
                .all()
                .collectMap(Provided::session);
    }

    /** What was decided for one session, so that nobody else decides while this transaction lasts. */
    Mono<Provided> lockProvided(SessionId session) {
        return database.sql("select * from interpretation_provision where session = :session for update")
                .bind("session", session.value())
                .map(InterpretationStore::decided)
                .one();
    }

    /** The decision with its new version; empty when another one was made since the version that it names. */
    Mono<Provided> provide(MeetingCode meeting, Provided wanted) {
        return database.sql("""
                        insert into interpretation_provision as held (session, meeting, languages)
                        values (:session, :meeting, :languages)
                        on conflict (session) do update set languages = excluded.languages, version = held.version + 1
                            where held.version = :version
                        returning *
                        """)
                .bind("session", wanted.session().value())
                .bind("meeting", meeting.value())
                .bind("languages", wanted.languages().toArray(String[]::new))
                .bind("version", wanted.version())
                .map(InterpretationStore::decided)
                .one();
    }

    private static Provided decided(Readable row) {
        return new Provided(
                new SessionId(Columns.uuid(row, "session")),
                languages(row, "languages"),
                Columns.get(row, "version", Long.class));
    }

    private static LanguageRequest request(Readable row) {
        return new LanguageRequest(
                MeetingCode.of(Columns.text(row, "meeting")),
                new DelegationId(Columns.uuid(row, "delegation")),
                new SessionId(Columns.uuid(row, "session")),
                languages(row, "speaks"),
                languages(row, "listens"),
                Columns.get(row, "late", Boolean.class),
                Columns.instant(row, "changed_at"),
                Columns.get(row, "version", Long.class));
    }

    private static List<String> languages(Readable row, String column) {
        return List.of(Columns.get(row, column, String[].class));
    }
}
