package org.plenary.speakers.confirmation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
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

    /** A link, what it shows, and whose that is. */
    record Given(InscriptionPath at, DelegationId delegation, OfficeLink link) {}

    private static final String GIVEN = """
            select o.*, l.meeting, i.list, i.delegation from speakers_office_link o
            join speakers_inscription i on i.id = o.inscription join speakers_list l on l.id = i.list
            """;

    private final DatabaseClient database;

    OfficeLinkStore(DatabaseClient database) {
        this.database = database;
    }

    /** Who makes links of one inscription waits here for the others, so that none is counted too late. */
    Mono<Void> lock(InscriptionId inscription) {
        return database.sql("select id from speakers_inscription where id = :inscription for no key update")
                .bind("inscription", inscription.value())
                .then();
    }

    /** Empty when the inscription has as many as it may have; under its {@link #lock}. */
    Mono<OfficeLink> insert(InscriptionId inscription, OfficeLink link, String secret, int most) {
        return database.sql("""
                        insert into speakers_office_link (id, secret, inscription, label, issuer, issued_at)
                        select :id, :secret, :inscription, :label, :issuer, :at
                        where (select count(*) from speakers_office_link
                               where inscription = :inscription and revoked_at is null) < :most
                        returning id
                        """)
                .bind("id", link.id().value())
                .bind("secret", Secrets.sha256(secret))
                .bind("inscription", inscription.value())
                .bind("label", link.label())
                .bind("issuer", link.issuer().value())
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

    /** Of all inscriptions of a delegation. */
    Flux<Given> ofDelegation(DelegationId delegation) {
        return database.sql(
                        GIVEN + "where i.delegation = :delegation and o.revoked_at is null order by o.issued_at, o.id")
                .bind("delegation", delegation.value())
                .map(OfficeLinkStore::given)
                .all();
    }

    Mono<Given> find(String secret) {
        return database.sql(GIVEN + "where o.secret = :secret and o.revoked_at is null")
                .bind("secret", Secrets.sha256(secret))
                .map(OfficeLinkStore::given)
                .one();
    }

    private static Given given(Readable row) {
        return new Given(
                new InscriptionPath(
                        MeetingCode.of(Columns.text(row, "meeting")),
                        new ListId(Columns.uuid(row, "list")),
                        new InscriptionId(Columns.uuid(row, "inscription"))),
                new DelegationId(Columns.uuid(row, "delegation")),
                link(row));
    }

    private static OfficeLink link(Readable row) {
        return new OfficeLink(
                new OfficeLinkId(Columns.uuid(row, "id")),
                Columns.text(row, "label"),
                new AccountId(Columns.uuid(row, "issuer")),
                Columns.instant(row, "issued_at"),
                null);
    }
}
