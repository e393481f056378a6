package org.plenary.speakers;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.registration.Participant;
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
    Mono<Void> replace(Inscription inscription, Participant person) {
        Speaker former = inscription.statement().speaker();
        String name = former == null ? null : former.name();
        String alias = alias(person);
        Mono<Void> earlier = database.sql("""
                        update speakers_protected_name set alias = :alias
                        where inscription = :inscription and participant = :participant
                          and alias is not distinct from :name
                        """)
                .bind("inscription", inscription.id().value())
                .bind("participant", person.id().value())
                .bind("alias", text(alias))
                .bind("name", text(name))
                .then();
        return name == null
                ? earlier
                : earlier.then(protect(inscription.id(), person, name)).then();
    }

    /** The person needs no protection any more: revisions are read as they were published. */
    Mono<Void> lift(Participant person) {
        return database.sql("delete from speakers_protected_name where participant = :participant")
                .bind("participant", person.id().value())
                .then();
    }

    /**
     * Whatever name of the person the revisions of an inscription show, they show the alias from now on, or nobody, and no office
     * beside it. False when they did so before.
     */
    Mono<Boolean> protect(Participant person, PublicationStore.Named named) {
        String name = named.speaker().name();
        return named.titled()
                ? insert(named.inscription(), person, name, alias(person))
                : protect(named.inscription(), person, name);
    }

    private Mono<Boolean> protect(InscriptionId inscription, Participant person, String name) {
        String alias = alias(person);
        return name.equals(alias) ? Mono.just(false) : insert(inscription, person, name, alias);
    }

    private Mono<Boolean> insert(InscriptionId inscription, Participant person, String name, @Nullable String alias) {
        return database.sql("""
                        insert into speakers_protected_name (inscription, name, alias, participant)
                        values (:inscription, :name, :alias, :participant)
                        on conflict (inscription, name) do update set alias = excluded.alias,
                            participant = excluded.participant
                        where (speakers_protected_name.alias, speakers_protected_name.participant)
                              is distinct from (excluded.alias, excluded.participant)
                        """)
                .bind("inscription", inscription.value())
                .bind("participant", person.id().value())
                .bind("name", name)
                .bind("alias", text(alias))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static @Nullable String alias(Participant person) {
        Speaker alias = SpeakerNames.protectedName(person);
        return alias == null ? null : alias.name();
    }

    private static io.r2dbc.spi.Parameter text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }
}
