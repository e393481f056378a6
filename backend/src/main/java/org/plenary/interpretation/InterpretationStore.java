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

    Mono<LanguageRequest> save(LanguageRequest request) {
        return database.sql("""
                        insert into interpretation_request
                            (delegation, session, meeting, speaks, listens, late, changed_at)
                        values (:delegation, :session, :meeting, :speaks, :listens, :late, :changedAt)
                        on conflict (delegation, session) do update set speaks = excluded.speaks,
                            listens = excluded.listens, late = excluded.late, changed_at = excluded.changed_at
                        """)
                .bind("delegation", request.delegation().value())
                .bind("session", request.session().value())
                .bind("meeting", request.meeting().value())
                .bind("speaks", request.speaks().toArray(String[]::new))
                .bind("listens", request.listens().toArray(String[]::new))
                .bind("late", request.late())
                .bind("changedAt", request.changedAt())
                .then()
                .thenReturn(request);
    }

    /** What the Secretariat decided, by session. */
    Mono<Map<SessionId, List<String>>> provided(MeetingCode meeting) {
        return database.sql("select session, languages from interpretation_provision where meeting = :meeting")
                .bind("meeting", meeting.value())
                .map(row -> Map.entry(new SessionId(Columns.uuid(row, "session")), languages(row, "languages")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** What was decided for one session, so that nobody else decides while this transaction lasts. */
    Mono<List<String>> lockProvided(SessionId session) {
        return database.sql("select languages from interpretation_provision where session = :session for update")
                .bind("session", session.value())
                .map(row -> languages(row, "languages"))
                .one();
    }

    Mono<Void> provide(MeetingCode meeting, SessionId session, List<String> languages) {
        return database.sql("""
                        insert into interpretation_provision (session, meeting, languages)
                        values (:session, :meeting, :languages)
                        on conflict (session) do update set languages = excluded.languages
                        """)
                .bind("session", session.value())
                .bind("meeting", meeting.value())
                .bind("languages", languages.toArray(String[]::new))
                .then();
    }

    private static LanguageRequest request(Readable row) {
        return new LanguageRequest(
                MeetingCode.of(Columns.text(row, "meeting")),
                new DelegationId(Columns.uuid(row, "delegation")),
                new SessionId(Columns.uuid(row, "session")),
                languages(row, "speaks"),
                languages(row, "listens"),
                Columns.get(row, "late", Boolean.class),
                Columns.instant(row, "changed_at"));
    }

    private static List<String> languages(Readable row, String column) {
        return List.of(Columns.get(row, column, String[].class));
    }
}
