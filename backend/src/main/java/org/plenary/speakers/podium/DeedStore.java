package org.plenary.speakers.podium;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import java.util.function.Function;
import org.plenary.kernel.ListId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.speakers.turn.Act;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What was done at the podiums, of whoever stands there in a table of its own. */
public final class DeedStore<I, S> {

    /**
     * Where they are written down.
     *
     * @param subject the column of whom an act concerned
     * @param seat what an act can change
     */
    public record Table<I, S>(
            String name, String subject, Function<UUID, I> known, Function<I, UUID> key, Class<S> seat) {}

    private final DatabaseClient database;
    private final Columns columns;
    private final Table<I, S> table;

    public DeedStore(DatabaseClient database, Columns columns, Table<I, S> table) {
        this.database = database;
        this.columns = columns;
        this.table = table;
    }

    Mono<Void> insert(ListId list, Deed<I, S> deed) {
        return database.sql("insert into " + table.name() + " (list, version, act, " + table.subject() + """
                        , before, after, officer, at, undone)
                        values (:list, :version, :act, :subject, :before, :after, :officer, :at, :undone)
                        """)
                .bind("list", list.value())
                .bind("version", deed.version())
                .bind("act", deed.act().wire())
                .bind("subject", table.key().apply(deed.subject()))
                .bind("before", columns.json(deed.before()))
                .bind("after", columns.json(deed.after()))
                .bind("officer", deed.officer())
                .bind("at", deed.at())
                .bind("undone", deed.act() == Act.UNDO)
                .then();
    }

    Mono<Void> undo(ListId list, Deed<I, S> deed) {
        return database.sql("update " + table.name() + " set undone = true where list = :list and version = :version")
                .bind("list", list.value())
                .bind("version", deed.version())
                .then();
    }

    /** The latest act that nobody has undone. */
    public Mono<Deed<I, S>> undoable(ListId list) {
        return latest(" where list = :list and not undone", list);
    }

    /** The latest act, an undo included. */
    Mono<Deed<I, S>> latest(ListId list) {
        return latest(" where list = :list", list);
    }

    private Mono<Deed<I, S>> latest(String which, ListId list) {
        return database.sql("select * from " + table.name() + which + " order by version desc limit 1")
                .bind("list", list.value())
                .map(this::deed)
                .one();
    }

    private Deed<I, S> deed(Readable row) {
        return new Deed<>(
                Columns.get(row, "version", Long.class),
                WireName.of(Act.class, Columns.text(row, "act")),
                table.known().apply(Columns.uuid(row, table.subject())),
                columns.value(row, "before", table.seat()),
                columns.value(row, "after", table.seat()),
                Columns.text(row, "officer"),
                Columns.instant(row, "at"));
    }
}
