package org.plenary.speakers.podium;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.speakers.Seat;
import org.plenary.speakers.turn.Act;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was done at the podium of each list, and from which device it is presided. */
@Component
class PodiumStore {

    private final DatabaseClient database;
    private final Columns columns;

    PodiumStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Mono<Void> insert(ListId list, PodiumDeed deed) {
        return database.sql("""
                        insert into speakers_podium_act (list, version, act, inscription, before, after, officer, at, undone)
                        values (:list, :version, :act, :inscription, :before, :after, :officer, :at, :undone)
                        """)
                .bind("list", list.value())
                .bind("version", deed.version())
                .bind("act", deed.act().wire())
                .bind("inscription", deed.inscription().value())
                .bind("before", columns.json(deed.before()))
                .bind("after", columns.json(deed.after()))
                .bind("officer", deed.officer())
                .bind("at", deed.at())
                .bind("undone", deed.act() == Act.UNDO)
                .then();
    }

    Mono<Void> undo(ListId list, PodiumDeed deed) {
        return database.sql("update speakers_podium_act set undone = true where list = :list and version = :version")
                .bind("list", list.value())
                .bind("version", deed.version())
                .then();
    }

    /** The latest act that nobody has undone. */
    Mono<PodiumDeed> undoable(ListId list) {
        return latest("where list = :list and not undone", list);
    }

    /** The latest act, an undo included. */
    Mono<PodiumDeed> latest(ListId list) {
        return latest("where list = :list", list);
    }

    private Mono<PodiumDeed> latest(String which, ListId list) {
        return database.sql("select * from speakers_podium_act " + which + " order by version desc limit 1")
                .bind("list", list.value())
                .map(this::deed)
                .one();
    }

    Mono<Presiding> presiding(ListId list) {
        return database.sql("select * from speakers_presiding where list = :list")
                .bind("list", list.value())
                .map(row -> new Presiding(
                        Columns.text(row, "officer"), Columns.uuid(row, "device"), Columns.instant(row, "since")))
                .one();
    }

    Mono<Void> preside(ListId list, Presiding presiding) {
        return database.sql("""
                        insert into speakers_presiding (list, device, officer, since) values (:list, :device, :officer, :since)
                        on conflict (list) do update set device = :device, officer = :officer, since = :since
                        """)
                .bind("list", list.value())
                .bind("device", presiding.device())
                .bind("officer", presiding.officer())
                .bind("since", presiding.since())
                .then();
    }

    /** True when that device presided. */
    Mono<Boolean> leave(ListId list, UUID device) {
        return database.sql("delete from speakers_presiding where list = :list and device = :device")
                .bind("list", list.value())
                .bind("device", device)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private PodiumDeed deed(Readable row) {
        return new PodiumDeed(
                Columns.get(row, "version", Long.class),
                WireName.of(Act.class, Columns.text(row, "act")),
                new InscriptionId(Columns.uuid(row, "inscription")),
                columns.value(row, "before", Seat.class),
                columns.value(row, "after", Seat.class),
                Columns.text(row, "officer"),
                Columns.instant(row, "at"));
    }
}
