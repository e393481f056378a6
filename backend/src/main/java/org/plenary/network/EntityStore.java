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
        return database.sql("select * from network_entity order by code")
                .map(this::entity)
                .all();
    }

    Mono<Void> insert(Entity entity) {
        return database.sql("""
                        insert into network_entity (code, kind, name, sort_name, version)
                        values (:code, :kind, :name, :sortName, 1)
                        """)
                .bind("code", entity.code().value())
                .bind("kind", entity.kind().wire())
                .bind("name", columns.json(entity.name()))
                .bind("sortName", columns.json(entity.sortName()))
                .then();
    }

    /** The entity, held until the transaction ends: nobody invites it in between. */
    Mono<Entity> lock(EntityCode code) {
        return database.sql("select * from network_entity where code = :code for update")
                .bind("code", code.value())
                .map(this::entity)
                .one();
    }

    Mono<Void> rename(Entity entity) {
        return database.sql("""
                        update network_entity set name = :name, sort_name = :sortName, version = version + 1
                        where code = :code
                        """)
                .bind("code", entity.code().value())
                .bind("name", columns.json(entity.name()))
                .bind("sortName", columns.json(entity.sortName()))
                .then();
    }

    /** Deletes it unless something names it; answers whether it is gone. */
    Mono<Boolean> deleteUnused(EntityCode code) {
        return database.sql("""
                        delete from network_entity unused
                        where code = :code
                          and not exists (select from network_designation where entity = unused.code)
                          and not exists (select from network_chair where entity = unused.code)
                          and not exists (select from meetings_chair where entity = unused.code)
                          and not exists (select from registration_delegation where entity = unused.code)
                          and not exists (select from speakers_list where unused.code = any (with_states))
                        """)
                .bind("code", code.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Entity entity(Readable row) {
        return new Entity(
                EntityCode.of(Columns.text(row, "code")),
                WireName.of(EntityKind.class, Columns.text(row, "kind")),
                row.get("iso2", String.class),
                columns.localized(row, "name"),
                columns.localized(row, "sort_name"),
                row.get("version", Long.class));
    }
}
