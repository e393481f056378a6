package org.plenary.badges.prints;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.ZoneSet;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.PrintRunId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs with their parts, and which badge was printed as what. */
@Component
class PrintRunStore {

    /** What a badge was printed as last. */
    record Printed(BadgeId badge, String fingerprint) {}

    private record Found(UUID run, PrintPart part) {}

    private final DatabaseClient database;

    PrintRunStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<PrintRun> find(MeetingCode meeting, PrintRunId id) {
        return read("where meeting = :meeting and id = :id", meeting, id).next();
    }

    /** The run, so that nobody else changes it while this transaction lasts. */
    Mono<PrintRun> lock(MeetingCode meeting, PrintRunId id) {
        return database.sql("select id from badges_print_run where id = :id for update")
                .bind("id", id.value())
                .fetch()
                .one()
                .then(find(meeting, id));
    }

    /** The meeting's runs, the newest first. */
    Flux<PrintRun> ofMeeting(MeetingCode meeting) {
        return read("where meeting = :meeting", meeting, null);
    }

    private Flux<PrintRun> read(String which, MeetingCode meeting, @Nullable PrintRunId id) {
        var runs = database.sql("select * from badges_print_run " + which + " order by ordered_at desc, id")
                .bind("meeting", meeting.value());
        var parts = database.sql("select * from badges_print_part where run in (select id from badges_print_run "
                        + which + ") order by number")
                .bind("meeting", meeting.value());
        if (id != null) {
            runs = runs.bind("id", id.value());
            parts = parts.bind("id", id.value());
        }
        return Mono.zip(
                        runs.map(PrintRunStore::run).all().collectList(),
                        parts.map(PrintRunStore::part).all().collectMultimap(Found::run, Found::part))
                .flatMapIterable(found -> found.getT1().stream()
                        .map(run -> run.with(
                                List.copyOf(found.getT2().getOrDefault(run.id().value(), List.of()))))
                        .toList());
    }

    /** What each of the meeting's badges was printed as last, in runs that were not given up. */
    Flux<Printed> printed(MeetingCode meeting) {
        return database.sql("""
                        select distinct on (b.badge) b.badge, b.fingerprint
                        from badges_print_badge b join badges_print_run r on r.id = b.run
                        where r.meeting = :meeting and r.state <> 'cancelled' and b.fingerprint is not null
                        order by b.badge, r.ordered_at desc
                        """)
                .bind("meeting", meeting.value())
                .map(row -> new Printed(new BadgeId(Columns.uuid(row, "badge")), Columns.text(row, "fingerprint")))
                .all();
    }

    /** A new run with its parts and the badges in their order. */
    Mono<Void> insert(PrintRun run, List<Placed> badges) {
        PrintOrder order = run.order();
        BadgeCategory category = order.choice().category();
        return database.sql("""
                        insert into badges_print_run
                            (id, meeting, format, language, which, category, zones, covers, ordered_at)
                        values (:id, :meeting, :format, :language, :which, :category, :zones, :covers, :now)
                        """)
                .bind("id", run.id().value())
                .bind("meeting", run.meeting().value())
                .bind("format", order.format().wire())
                .bind("language", order.language().tag())
                .bind("which", order.choice().which().wire())
                .bind("category", Parameters.in(R2dbcType.VARCHAR, category == null ? null : category.wire()))
                .bind("zones", order.choice().zones().bits())
                .bind("covers", order.covers())
                .bind("now", run.orderedAt())
                .then()
                .then(insertParts(run))
                .then(insertBadges(run.id(), badges));
    }

    private Mono<Void> insertParts(PrintRun run) {
        List<PrintPart> parts = run.parts();
        return database.sql("""
                        insert into badges_print_part (run, number, sheets, badges, due_at)
                        select :run, p.number, p.sheets, p.badges, :now
                        from unnest(cast(:numbers as integer[]), cast(:sheets as integer[]), cast(:badges as integer[]))
                            as p(number, sheets, badges)
                        """)
                .bind("run", run.id().value())
                .bind("now", run.orderedAt())
                .bind("numbers", parts.stream().map(PrintPart::number).toArray(Integer[]::new))
                .bind("sheets", parts.stream().map(PrintPart::sheets).toArray(Integer[]::new))
                .bind("badges", parts.stream().map(PrintPart::badges).toArray(Integer[]::new))
                .then();
    }

    private Mono<Void> insertBadges(PrintRunId run, List<Placed> badges) {
        return database.sql("""
                        insert into badges_print_badge (run, position, badge, part, envelope, opens)
                        select :run, b.position - 1, b.badge, b.part, b.envelope, b.opens
                        from unnest(cast(:badges as uuid[]), cast(:parts as integer[]), cast(:envelopes as integer[]),
                            cast(:opens as boolean[])) with ordinality as b(badge, part, envelope, opens, position)
                        """)
                .bind("run", run.value())
                .bind(
                        "badges",
                        badges.stream().map(each -> each.badge().value()).toArray(UUID[]::new))
                .bind("parts", badges.stream().map(Placed::part).toArray(Integer[]::new))
                .bind("envelopes", badges.stream().map(Placed::envelope).toArray(Integer[]::new))
                .bind("opens", badges.stream().map(Placed::opens).toArray(Boolean[]::new))
                .then();
    }

    /** Ends a run, or lets it wait or go on. */
    Mono<Void> state(PrintRunId run, PrintState state, Instant now) {
        return database.sql("""
                        update badges_print_run set state = :state,
                            finished_at = case when :state in ('ready', 'cancelled') then cast(:now as timestamptz) end
                        where id = :id
                        """)
                .bind("id", run.value())
                .bind("state", state.wire())
                .bind("now", now)
                .then();
    }

    private static PrintRun run(Readable row) {
        String category = row.get("category", String.class);
        var choice = new PrintChoice(
                WireName.of(Which.class, Columns.text(row, "which")),
                category == null ? null : WireName.of(BadgeCategory.class, category),
                new ZoneSet(Columns.get(row, "zones", Integer.class)));
        return new PrintRun(
                new PrintRunId(Columns.uuid(row, "id")),
                MeetingCode.of(Columns.text(row, "meeting")),
                new PrintOrder(
                        WireName.of(BadgeFormat.class, Columns.text(row, "format")),
                        WireName.of(Language.class, Columns.text(row, "language")),
                        choice,
                        Columns.get(row, "covers", Boolean.class)),
                WireName.of(PrintState.class, Columns.text(row, "state")),
                Columns.instant(row, "ordered_at"),
                row.get("finished_at", Instant.class),
                row.get("files_gone_at", Instant.class) != null,
                List.of());
    }

    private static Found part(Readable row) {
        return new Found(
                Columns.uuid(row, "run"),
                new PrintPart(
                        Columns.get(row, "number", Integer.class),
                        Columns.get(row, "sheets", Integer.class),
                        Columns.get(row, "badges", Integer.class),
                        Columns.text(row, "state").equals("made"),
                        Columns.get(row, "left_out", Integer.class),
                        Columns.get(row, "size", Long.class)));
    }
}
