package org.plenary.network;

import io.r2dbc.spi.Readable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

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

    private Entity entity(Readable row) {
        return new Entity(
                EntityCode.of(Columns.text(row, "code")),
                WireName.of(EntityKind.class, Columns.text(row, "kind")),
                row.get("iso2", String.class),
                columns.localized(row, "name"),
                columns.localized(row, "sort_name"));
    }
}
