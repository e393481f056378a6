package org.plenary.network;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.UUID;
import org.plenary.kernel.EntityCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class DesignationStore {

    private final DatabaseClient database;

    DesignationStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<Designation> validOn(LocalDate day) {
        return database.sql("""
                        select * from network_designation
                        where first_day <= :day and (last_day is null or last_day >= :day) order by entity, first_day
                        """)
                .bind("day", day)
                .map(DesignationStore::designation)
                .all();
    }

    Flux<Designation> all() {
        return database.sql("select * from network_designation order by entity, first_day, id")
                .map(DesignationStore::designation)
                .all();
    }

    Mono<Designation> find(UUID id) {
        return database.sql("select * from network_designation where id = :id")
                .bind("id", id)
                .map(DesignationStore::designation)
                .one();
    }

    Mono<Designation> lock(UUID id) {
        return database.sql("select * from network_designation where id = :id for update")
                .bind("id", id)
                .map(DesignationStore::designation)
                .one();
    }

    Mono<Void> insert(Designation designation) {
        return database.sql("""
                        insert into network_designation (id, entity, name, first_day)
                        values (:id, :entity, :name, :firstDay)
                        """)
                .bind("id", designation.id())
                .bind("entity", designation.entity().value())
                .bind("name", designation.name())
                .bind("firstDay", designation.firstDay())
                .then();
    }

    Mono<Void> end(UUID id, LocalDate lastDay) {
        return database.sql("update network_designation set last_day = :lastDay where id = :id")
                .bind("id", id)
                .bind("lastDay", lastDay)
                .then();
    }

    private static Designation designation(Readable row) {
        return new Designation(
                Columns.uuid(row, "id"),
                EntityCode.of(Columns.text(row, "entity")),
                Columns.text(row, "name"),
                Columns.get(row, "first_day", LocalDate.class),
                row.get("last_day", LocalDate.class));
    }
}
