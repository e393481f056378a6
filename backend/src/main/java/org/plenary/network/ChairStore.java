package org.plenary.network;

import java.time.LocalDate;
import org.plenary.kernel.EntityCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class ChairStore {

    private final DatabaseClient database;

    ChairStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<ChairTerm> all() {
        return database.sql("select * from network_chair order by first_day desc, entity")
                .map(row -> new ChairTerm(
                        EntityCode.of(Columns.text(row, "entity")),
                        Columns.get(row, "first_day", LocalDate.class),
                        Columns.get(row, "last_day", LocalDate.class)))
                .all();
    }

    /** Stores the term; one that begins on the same day is replaced. */
    Mono<Void> put(ChairTerm term) {
        return database.sql("""
                        insert into network_chair (entity, first_day, last_day) values (:entity, :firstDay, :lastDay)
                        on conflict (entity, first_day) do update set last_day = excluded.last_day
                        """)
                .bind("entity", term.entity().value())
                .bind("firstDay", term.firstDay())
                .bind("lastDay", term.lastDay())
                .then();
    }
}
