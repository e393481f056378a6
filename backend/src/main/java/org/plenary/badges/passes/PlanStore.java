package org.plenary.badges.passes;

import java.util.Map;
import java.util.UUID;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PlanStore {

    private final DatabaseClient database;

    PlanStore(DatabaseClient database) {
        this.database = database;
    }

    /** The plan of the session; nothing while there is none. */
    Mono<PassPlan> find(SessionId session) {
        return exceptions(session)
                .flatMap(exceptions -> database.sql("select * from badges_pass_plan where session = :session")
                        .bind("session", session.value())
                        .map(row -> new PassPlan(
                                Columns.get(row, "per_delegation", Integer.class),
                                exceptions,
                                new ZoneSet(Columns.get(row, "zones", Integer.class))))
                        .one());
    }

    private Mono<Map<DelegationId, Integer>> exceptions(SessionId session) {
        return database.sql("select delegation, passes from badges_pass_exception where session = :session")
                .bind("session", session.value())
                .map(row -> Map.entry(
                        new DelegationId(Columns.get(row, "delegation", UUID.class)),
                        Columns.get(row, "passes", Integer.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The row of the plan, empty where there was none: nobody else changes the session's passes before this transaction ends. */
    Mono<Void> open(MeetingCode meeting, SessionId session) {
        return database.sql("""
                        insert into badges_pass_plan (session, meeting, per_delegation, zones, seats, issued)
                        values (:session, :meeting, 0, 0, 0, 0) on conflict (session) do nothing
                        """)
                .bind("session", session.value())
                .bind("meeting", meeting.value())
                .then()
                .then(Mono.defer(() -> hold(session)));
    }

    /** Waits for whoever changes the session's passes now. */
    Mono<Void> hold(SessionId session) {
        return database.sql("select session from badges_pass_plan where session = :session for update")
                .bind("session", session.value())
                .then();
    }

    Mono<Void> set(SessionId session, PassPlan plan, int seats) {
        Mono<Void> own = database.sql("""
                        update badges_pass_plan set per_delegation = :per, zones = :zones, seats = greatest(:seats, issued)
                        where session = :session
                        """)
                .bind("per", plan.perDelegation())
                .bind("zones", plan.zones().bits())
                .bind("seats", seats)
                .bind("session", session.value())
                .then();
        Mono<Void> gone = database.sql("delete from badges_pass_exception where session = :session")
                .bind("session", session.value())
                .then();
        return own.then(gone)
                .thenMany(Flux.fromIterable(plan.exceptions().entrySet()))
                .concatMap(each -> except(session, each.getKey(), each.getValue()))
                .then();
    }

    private Mono<Void> except(SessionId session, DelegationId delegation, int passes) {
        return database.sql("insert into badges_pass_exception values (:session, :delegation, :passes)")
                .bind("session", session.value())
                .bind("delegation", delegation.value())
                .bind("passes", passes)
                .then();
    }

    /** Counts what can be used; the database refuses more than there are seats. */
    Mono<Void> count(SessionId session, int seats) {
        return database.sql("""
                        update badges_pass_plan p set seats = :seats, issued = (
                            select count(*) from badges_pass where session = p.session and state <> 'revoked')
                        where p.session = :session
                        """)
                .bind("session", session.value())
                .bind("seats", seats)
                .then();
    }

    /** The same while the seats are those that it was planned with. */
    Mono<Void> countAgain(SessionId session) {
        return database.sql("""
                        update badges_pass_plan p set issued = (
                            select count(*) from badges_pass where session = p.session and state <> 'revoked')
                        where p.session = :session
                        """).bind("session", session.value()).then();
    }
}
