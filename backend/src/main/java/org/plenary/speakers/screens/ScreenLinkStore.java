package org.plenary.speakers.screens;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ScreenLinkId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.platform.Secrets;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class ScreenLinkStore {

    /** Whose podium a link shows, and as what. */
    record Target(ScreenLinkId id, MeetingCode meeting, ListId list, ScreenKind kind) {}

    private final DatabaseClient database;

    ScreenLinkStore(DatabaseClient database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else makes a link of that list. */
    Mono<Void> lock(ListId list) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('screens ' || :list, 0))")
                .bind("list", list.toString())
                .then();
    }

    /** Empty when the list has as many as it may have. */
    Mono<ScreenLink> insert(ListId list, ScreenLink link, String secret, int most) {
        return database.sql("""
                        insert into speakers_screen_link (id, secret, list, label, kind, issued_at)
                        select :id, :secret, :list, :label, :kind, :at
                        where (select count(*) from speakers_screen_link
                               where list = :list and revoked_at is null) < :most
                        returning id
                        """)
                .bind("id", link.id().value())
                .bind("secret", Secrets.sha256(secret))
                .bind("list", list.value())
                .bind("label", link.label())
                .bind("kind", link.kind().wire())
                .bind("at", link.issuedAt())
                .bind("most", most)
                .map(row -> link)
                .one();
    }

    Flux<ScreenLink> of(ListId list) {
        return database.sql("""
                        select * from speakers_screen_link where list = :list and revoked_at is null
                        order by issued_at, id
                        """)
                .bind("list", list.value())
                .map(ScreenLinkStore::link)
                .all();
    }

    /** Empty when the list has no such link that works. */
    Mono<ScreenLink> revoke(ListId list, ScreenLinkId id, Instant at) {
        return database.sql("""
                        update speakers_screen_link set revoked_at = :at
                        where id = :id and list = :list and revoked_at is null returning *
                        """)
                .bind("at", at)
                .bind("id", id.value())
                .bind("list", list.value())
                .map(ScreenLinkStore::link)
                .one();
    }

    Mono<Target> find(String secret) {
        return database.sql("""
                        select s.id, l.meeting, s.list, s.kind from speakers_screen_link s
                        join speakers_list l on l.id = s.list
                        where s.secret = :secret and s.revoked_at is null
                        """)
                .bind("secret", Secrets.sha256(secret))
                .map(row -> new Target(
                        new ScreenLinkId(Columns.uuid(row, "id")),
                        MeetingCode.of(Columns.text(row, "meeting")),
                        new ListId(Columns.uuid(row, "list")),
                        WireName.of(ScreenKind.class, Columns.text(row, "kind"))))
                .one();
    }

    /** Whether it was not taken back. */
    Mono<Boolean> works(ScreenLinkId id) {
        return database.sql("select revoked_at is null works from speakers_screen_link where id = :id")
                .bind("id", id.value())
                .map(row -> Columns.get(row, "works", Boolean.class))
                .one()
                .defaultIfEmpty(false);
    }

    /** Notes the use, once a minute at most: a screen asks often. */
    Mono<Void> used(ScreenLinkId id, Instant at) {
        return database.sql("""
                        update speakers_screen_link set used_at = :at
                        where id = :id and (used_at is null or used_at < cast(:at as timestamptz) - interval '1 minute')
                        """).bind("at", at).bind("id", id.value()).then();
    }

    private static ScreenLink link(Readable row) {
        return new ScreenLink(
                new ScreenLinkId(Columns.uuid(row, "id")),
                Columns.text(row, "label"),
                WireName.of(ScreenKind.class, Columns.text(row, "kind")),
                Columns.instant(row, "issued_at"),
                row.get("used_at", Instant.class),
                null);
    }
}
