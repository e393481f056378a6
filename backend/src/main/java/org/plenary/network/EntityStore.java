package org.plenary.network;

import io.r2dbc.spi.Readable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class EntityStore {

    private final DatabaseClient database;
    private final Columns columns;

    EntityStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Flux<Entity> all() {
        return database.sql("select code, kind, iso2, name, sort_name from network_entity order by code")
                .map(this::entity)
                .all();
    }

    Mono<Void> insert(Entity entity) {
        return database.sql("""
                        insert into network_entity (code, kind, name, sort_name) values (:code, :kind, :name, :sortName)
                        """)
                .bind("code", entity.code().value())
                .bind("kind", entity.kind().wire())
                .bind("name", columns.json(entity.name()))
                .bind("sortName", columns.json(entity.sortName()))
                .then();
    }

    private Entity entity(Readable row) {
        return new Entity(
                EntityCode.of(Columns.text(row, "code")),
                WireName.of(EntityKind.class, Columns.text(row, "kind")),
                row.get("iso2", String.class),
                columns.localized(row, "name"),
                columns.localized(row, "sort_name"));
    }
}
