package org.plenary.speakers.alerts;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The alerts that were given. */
@Component
class AlertStore {

    private final DatabaseClient database;

    AlertStore(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps them and answers with those that are new; of two instances at once, one finds each. */
    Flux<Alert> insert(List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return Flux.empty();
        }
        return database.sql("""
                        insert into speakers_alert (inscription, threshold, at)
                        select inscription, threshold, :at
                        from unnest(cast(:inscriptions as uuid[]), cast(:thresholds as integer[])) due (inscription, threshold)
                        order by inscription, threshold
                        on conflict do nothing returning inscription, threshold, at
                        """)
                .bind("at", alerts.get(0).at())
                .bind(
                        "inscriptions",
                        alerts.stream().map(it -> it.inscription().value()).toArray(UUID[]::new))
                .bind("thresholds", alerts.stream().map(Alert::threshold).toArray(Integer[]::new))
                .map(AlertStore::alert)
                .all();
    }

    /** Forgets those of a list whose first call was taken back, so that they can be given again. */
    Mono<Void> forget(ListId list) {
        return database.sql("""
                        delete from speakers_alert where inscription in
                            (select id from speakers_inscription where list = :list)
                        """).bind("list", list.value()).then();
    }

    /** The latest alert of each inscription of the list: the nearest. */
    Flux<Alert> ofList(ListId list) {
        return database.sql("""
                        select a.inscription, min(a.threshold) threshold, max(a.at) at
                        from speakers_alert a join speakers_inscription i on i.id = a.inscription
                        where i.list = :list group by a.inscription
                        """)
                .bind("list", list.value())
                .map(AlertStore::alert)
                .all();
    }

    private static Alert alert(Readable row) {
        return new Alert(
                new InscriptionId(Columns.uuid(row, "inscription")),
                Columns.get(row, "threshold", Integer.class),
                Columns.instant(row, "at"));
    }
}
