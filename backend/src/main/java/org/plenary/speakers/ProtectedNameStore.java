package org.plenary.speakers;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which published names are read as an alias, or not at all (P1). */
@Component
class ProtectedNameStore {

    private final DatabaseClient database;

    ProtectedNameStore(DatabaseClient database) {
        this.database = database;
    }

    /** From now on the revisions show the new name instead of the former, and of all that the former stood for. */
    Mono<Void> replace(InscriptionId inscription, @Nullable Speaker former, @Nullable Speaker next) {
        String name = former == null ? null : former.name();
        String alias = next == null ? null : next.name();
        Mono<Void> earlier = database.sql("""
                        update speakers_protected_name set alias = :alias
                        where inscription = :inscription and alias is not distinct from :name
                        """)
                .bind("inscription", inscription.value())
                .bind("alias", text(alias))
                .bind("name", text(name))
                .then();
        return name == null ? earlier : earlier.then(insert(inscription, name, alias));
    }

    /** The person needs no protection any more: revisions are read as they were published. */
    Mono<Void> lift(InscriptionId inscription) {
        return database.sql("delete from speakers_protected_name where inscription = :inscription")
                .bind("inscription", inscription.value())
                .then();
    }

    private Mono<Void> insert(InscriptionId inscription, String name, @Nullable String alias) {
        return database.sql("""
                        insert into speakers_protected_name (inscription, name, alias)
                        values (:inscription, :name, :alias)
                        on conflict (inscription, name) do update set alias = excluded.alias
                        """)
                .bind("inscription", inscription.value())
                .bind("name", name)
                .bind("alias", text(alias))
                .then();
    }

    private static io.r2dbc.spi.Parameter text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }
}
