package org.plenary.speakers.podium;

import java.util.UUID;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.platform.Columns;
import org.plenary.speakers.Seat;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was done at the podium of each list, and from which device it is presided. */
@Component
class PodiumStore {

    private final DatabaseClient database;
    private final DeedStore<InscriptionId, Seat> deeds;

    PodiumStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.deeds = new DeedStore<>(
                database,
                columns,
                new DeedStore.Table<>(
                        "speakers_podium_act", "inscription", InscriptionId::new, InscriptionId::value, Seat.class));
    }

    DeedStore<InscriptionId, Seat> deeds() {
        return deeds;
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
}
