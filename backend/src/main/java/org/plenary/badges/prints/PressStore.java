package org.plenary.badges.prints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.PrintRunId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Parts as work: who makes which, until when, and what came of it. */
@Component
class PressStore {

    /** A part that this instance makes. */
    record Claimed(MeetingCode meeting, PrintRunId run, int part, UUID claim, int attempts) {}

    /** A badge of a run, made or not, at its place. */
    record Waiting(BadgeId badge, int part, int envelope, boolean opens) {}

    /** A run with a part that was tried for the last time, and not made. */
    record Tired(MeetingCode meeting, PrintRunId run) {}

    /** How often a part is tried, whether its maker fails or dies, before its run waits for the Secretariat. */
    static final int ATTEMPTS = 4;

    private final DatabaseClient database;

    PressStore(DatabaseClient database) {
        this.database = database;
    }

    /** Takes the next part, so that no other instance makes it until then; one whose maker died is taken again. */
    Mono<Claimed> claim(Instant now, Instant until) {
        return database.sql("""
                        update badges_print_part part set state = 'making', claim = :claim, due_at = :until,
                            attempts = part.attempts + 1
                        from (
                            select p.run, p.number, r.meeting from badges_print_part p
                            join badges_print_run r on r.id = p.run
                            where r.state = 'making' and p.state <> 'made' and p.due_at <= :now
                                and p.attempts < :attempts
                            order by r.ordered_at, p.number limit 1 for update of p skip locked
                        ) next
                        where part.run = next.run and part.number = next.number
                        returning part.run, part.number, part.claim, part.attempts, next.meeting
                        """)
                .bind("claim", UUID.randomUUID())
                .bind("now", now)
                .bind("until", until)
                .bind("attempts", ATTEMPTS)
                .map(row -> new Claimed(
                        MeetingCode.of(Columns.text(row, "meeting")),
                        new PrintRunId(Columns.uuid(row, "run")),
                        Columns.get(row, "number", Integer.class),
                        Columns.uuid(row, "claim"),
                        Columns.get(row, "attempts", Integer.class)))
                .one();
    }

    /** Runs that are to be made, and have a part whose last maker failed or died. */
    Flux<Tired> tired(Instant now) {
        return database.sql("""
                        select distinct r.meeting, r.id from badges_print_part p
                        join badges_print_run r on r.id = p.run
                        where r.state = 'making' and p.state <> 'made' and p.due_at <= :now and p.attempts >= :attempts
                        """)
                .bind("now", now)
                .bind("attempts", ATTEMPTS)
                .map(row -> new Tired(
                        MeetingCode.of(Columns.text(row, "meeting")), new PrintRunId(Columns.uuid(row, "id"))))
                .all();
    }

    /** Puts off the end of a claim while its maker is at work; another's claim stays as it is. */
    Mono<Void> hold(Claimed part, Instant until) {
        return database.sql("""
                        update badges_print_part set due_at = :until
                        where run = :run and number = :part and claim = :claim
                        """)
                .bind("run", part.run().value())
                .bind("part", part.part())
                .bind("claim", part.claim())
                .bind("until", until)
                .then();
    }

    /** The badges of that part in their order, and with them those of the envelopes that it opens. */
    Flux<Waiting> badges(Claimed part) {
        return database.sql("""
                        select * from badges_print_badge where run = :run and (part = :part or envelope in (
                            select envelope from badges_print_badge where run = :run and part = :part and opens))
                        order by position
                        """)
                .bind("run", part.run().value())
                .bind("part", part.part())
                .map(row -> new Waiting(
                        new BadgeId(Columns.uuid(row, "badge")),
                        Columns.get(row, "part", Integer.class),
                        Columns.get(row, "envelope", Integer.class),
                        Columns.get(row, "opens", Boolean.class)))
                .all();
    }

    /** Whether the run still wants that part from this maker, even while another part stopped it; both are locked for the rest of the transaction. */
    Mono<Boolean> stillWanted(Claimed part) {
        return database.sql("select state from badges_print_run where id = :run for update")
                .bind("run", part.run().value())
                .map(row -> WireName.of(PrintState.class, Columns.text(row, "state"))
                        .open())
                .one()
                .filter(open -> open)
                .flatMap(open -> database.sql("""
                                select true as held from badges_print_part
                                where run = :run and number = :part and claim = :claim for update
                                """)
                        .bind("run", part.run().value())
                        .bind("part", part.part())
                        .bind("claim", part.claim())
                        .map(row -> Columns.get(row, "held", Boolean.class))
                        .one())
                .defaultIfEmpty(false);
    }

    Mono<Void> made(Claimed part, long size, int leftOut) {
        return database.sql("""
                        update badges_print_part set state = 'made', claim = null, size = :size, left_out = :leftOut
                        where run = :run and number = :part
                        """)
                .bind("run", part.run().value())
                .bind("part", part.part())
                .bind("size", size)
                .bind("leftOut", leftOut)
                .then();
    }

    /** What stood on those badges when this run printed them. */
    Mono<Void> printed(PrintRunId run, List<PrintRunStore.Printed> badges) {
        return database.sql("""
                        update badges_print_badge b set fingerprint = p.fingerprint
                        from unnest(cast(:badges as uuid[]), cast(:fingerprints as text[])) as p(badge, fingerprint)
                        where b.run = :run and b.badge = p.badge
                        """)
                .bind("run", run.value())
                .bind(
                        "badges",
                        badges.stream().map(each -> each.badge().value()).toArray(UUID[]::new))
                .bind(
                        "fingerprints",
                        badges.stream().map(PrintRunStore.Printed::fingerprint).toArray(String[]::new))
                .then();
    }

    Mono<Boolean> allMade(PrintRunId run) {
        return database.sql("select count(*) = 0 as done from badges_print_part where run = :run and state <> 'made'")
                .bind("run", run.value())
                .map(row -> Columns.get(row, "done", Boolean.class))
                .one();
    }

    /** Gives a part back that could not be made; false where another took it meanwhile, who keeps it. */
    Mono<Boolean> again(Claimed part, Instant due) {
        return database.sql("""
                        update badges_print_part set state = 'waiting', claim = null, due_at = :due
                        where run = :run and number = :part and claim = :claim
                        """)
                .bind("run", part.run().value())
                .bind("part", part.part())
                .bind("claim", part.claim())
                .bind("due", due)
                .fetch()
                .rowsUpdated()
                .map(given -> given > 0);
    }

    /** Lets all that is not made wait from now on as if it had never been tried. */
    Mono<Void> renew(PrintRunId run, Instant now) {
        return database.sql("""
                        update badges_print_part set state = 'waiting', claim = null, due_at = :now, attempts = 0
                        where run = :run and state <> 'made'
                        """).bind("run", run.value()).bind("now", now).then();
    }
}
