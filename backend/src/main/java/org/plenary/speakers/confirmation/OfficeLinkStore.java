package org.plenary.speakers.confirmation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.OfficeLinkId;
import org.plenary.platform.Columns;
import org.plenary.platform.Secrets;
import org.plenary.speakers.InscriptionPath;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class OfficeLinkStore {

    private final DatabaseClient database;

    OfficeLinkStore(DatabaseClient database) {
        this.database = database;
    }

    /** Empty when the inscription has as many as it may have. */
    Mono<OfficeLink> insert(InscriptionId inscription, OfficeLink link, String secret, int most) {
        return database.sql("""
                        insert into speakers_office_link (id, secret, inscription, label, issued_at)
                        select :id, :secret, :inscription, :label, :at
                        where (select count(*) from speakers_office_link
                               where inscription = :inscription and revoked_at is null) < :most
                        returning id
                        """)
                .bind("id", link.id().value())
                .bind("secret", Secrets.sha256(secret))
                .bind("inscription", inscription.value())
                .bind("label", link.label())
                .bind("at", link.issuedAt())
                .bind("most", most)
                .map(row -> link)
                .one();
    }

    Flux<OfficeLink> of(InscriptionId inscription) {
        return database.sql("""
                        select * from speakers_office_link where inscription = :inscription and revoked_at is null
                        order by issued_at, id
                        """)
                .bind("inscription", inscription.value())
                .map(OfficeLinkStore::link)
                .all();
    }

    /** Empty when the inscription has no such link that works. */
    Mono<OfficeLink> revoke(InscriptionId inscription, OfficeLinkId id, Instant at) {
        return database.sql("""
                        update speakers_office_link set revoked_at = :at
                        where id = :id and inscription = :inscription and revoked_at is null returning *
                        """)
                .bind("at", at)
                .bind("id", id.value())
                .bind("inscription", inscription.value())
                .map(OfficeLinkStore::link)
                .one();
    }

    Mono<InscriptionPath> find(String secret) {
        return database.sql("""
                        select l.meeting, i.list, i.id from speakers_office_link o
                        join speakers_inscription i on i.id = o.inscription join speakers_list l on l.id = i.list
                        where o.secret = :secret and o.revoked_at is null
                        """)
                .bind("secret", Secrets.sha256(secret))
                .map(ConfirmationStore::path)
                .one();
    }

    private static OfficeLink link(Readable row) {
        return new OfficeLink(
                new OfficeLinkId(Columns.uuid(row, "id")),
                Columns.text(row, "label"),
                Columns.instant(row, "issued_at"),
                null);
    }
}
