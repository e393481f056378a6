package org.plenary.badges.passes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PlanStore {

    private final DatabaseClient database;

    PlanStore(DatabaseClient database) {
        this.database = database;
    }

    /** A plan as it is stored. */
    record Planned(PassPlan plan, long version) {

        static final Planned NONE = new Planned(new PassPlan(0, Map.of(), ZoneSet.NONE), 0);
    }

    /** The plan of the session; nothing while there is none. */
    Mono<Planned> find(SessionId session) {
        return exceptions(session)
                .flatMap(exceptions -> database.sql("select * from badges_pass_plan where session = :session")
                        .bind("session", session.value())
                        .map(row -> new Planned(
                                new PassPlan(
                                        Columns.get(row, "per_delegation", Integer.class),
                                        exceptions,
                                        new ZoneSet(Columns.get(row, "zones", Integer.class))),
                                Columns.get(row, "version", Long.class)))
                        .one());
    }

    /** The zones of the passes that are out, by session. */
    Mono<Map<SessionId, ZoneSet>> zones(MeetingCode meeting) {
        return database.sql("select session, zones from badges_pass_plan where meeting = :meeting and issued > 0")
                .bind("meeting", meeting.value())
                .map(row -> Map.entry(
                        new SessionId(Columns.uuid(row, "session")),
                        new ZoneSet(Columns.get(row, "zones", Integer.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
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

    /** The row of the plan, empty where there was none. */
    Mono<Void> open(MeetingCode meeting, SessionId session) {
        return database.sql("""
                        insert into badges_pass_plan (session, meeting, per_delegation, zones, seats, issued)
                        values (:session, :meeting, 0, 0, 0, 0) on conflict (session) do nothing
                        """)
                .bind("session", session.value())
                .bind("meeting", meeting.value())
                .then();
    }

    /** Waits for whoever changes the session's passes now; nobody else does before this transaction ends. The version of the plan. */
    Mono<Long> hold(SessionId session) {
        return database.sql("select version from badges_pass_plan where session = :session for update")
                .bind("session", session.value())
                .map(row -> Columns.get(row, "version", Long.class))
                .one();
    }

    /** The same for several sessions, in one order, or two such transactions could wait for each other. */
    Mono<Void> hold(Collection<SessionId> sessions) {
        return database.sql("""
                        select session from badges_pass_plan where session = any(:sessions::uuid[])
                        order by session for update
                        """)
                .bind("sessions", sessions.stream().map(SessionId::toString).toArray(String[]::new))
                .then();
    }

    /** The same for all sessions of the meeting. */
    Mono<Void> holdAll(MeetingCode meeting) {
        return database.sql("select session from badges_pass_plan where meeting = :meeting order by session for update")
                .bind("meeting", meeting.value())
                .then();
    }

    Mono<Void> set(SessionId session, PassPlan plan, int seats) {
        Mono<Void> own = database.sql("""
                        update badges_pass_plan set per_delegation = :per, zones = :zones, seats = greatest(:seats, issued),
                            version = version + 1
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
                .then(Mono.defer(
                        () -> except(session, List.copyOf(plan.exceptions().entrySet()))));
    }

    private Mono<Void> except(SessionId session, List<Map.Entry<DelegationId, Integer>> others) {
        return database.sql("""
                        insert into badges_pass_exception (session, delegation, passes)
                        select :session, delegation::uuid, passes
                        from unnest(:delegations::text[], :passes::int[]) as n (delegation, passes)
                        """)
                .bind("session", session.value())
                .bind(
                        "delegations",
                        others.stream().map(each -> each.getKey().toString()).toArray(String[]::new))
                .bind("passes", others.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
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

    /** The same while the seats are those that it was planned with; whoever plans has to know of it (L22). */
    Mono<Void> countAgain(SessionId session) {
        return database.sql("""
                        update badges_pass_plan p set version = version + 1, issued = (
                            select count(*) from badges_pass where session = p.session and state <> 'revoked')
                        where p.session = :session
                        """).bind("session", session.value()).then();
    }
}
