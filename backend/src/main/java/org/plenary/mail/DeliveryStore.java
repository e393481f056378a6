package org.plenary.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far letters are on their way, and what is erased of them when. */
@Repository
class DeliveryStore {

    private final DatabaseClient database;

    DeliveryStore(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Takes letters that are due, so that no other instance sends them meanwhile. Should this instance die, they are due again
     * when the time for sending is over.
     */
    Flux<UUID> claim(Instant now, Duration sending, int limit) {
        return database.sql("""
                        update mail_message set state = 'sending', attempts = attempts + 1, due_at = :until
                        where id in (
                            select id from mail_message where state in ('queued', 'sending') and due_at <= :now
                            order by due_at, created_at limit :limit
                            for update skip locked)
                        returning id
                        """)
                .bind("now", now)
                .bind("until", now.plus(sending))
                .bind("limit", limit)
                .map(row -> Columns.uuid(row, "id"))
                .all();
    }

    /** A delivered letter that signs somebody in keeps no text. */
    Mono<Void> delivered(UUID id, Instant now) {
        return database.sql("""
                        update mail_message set state = 'delivered', delivered_at = :now, error = null,
                            text = case when secret_until is null then text end,
                            html = case when secret_until is null then html end
                        where id = :id
                        """).bind("id", id).bind("now", now).then();
    }

    Mono<Void> again(UUID id, Instant due, String error) {
        return database.sql("update mail_message set state = 'queued', due_at = :due, error = :error where id = :id")
                .bind("id", id)
                .bind("due", due)
                .bind("error", error)
                .then();
    }

    Mono<Void> failed(UUID id, String error) {
        return database.sql("update mail_message set state = 'failed', error = :error where id = :id")
                .bind("id", id)
                .bind("error", error)
                .then();
    }

    /** Erases the texts whose secrets are too old to keep, and everything but the envelope of letters from before. */
    Mono<Void> erase(Instant now, Instant before) {
        Mono<Long> secrets = database.sql("""
                        update mail_message set text = null, html = null, secret_until = null
                        where secret_until <= :now
                        """).bind("now", now).fetch().rowsUpdated();
        Mono<Long> files = database.sql("""
                        delete from mail_attachment
                        where message in (select id from mail_message where created_at < :before)
                        """).bind("before", before).fetch().rowsUpdated();
        Mono<Long> texts = database.sql("""
                        update mail_message set text = null, html = null, ics = null, ics_name = null, method = null
                        where created_at < :before and (text is not null or ics is not null)
                        """).bind("before", before).fetch().rowsUpdated();
        return secrets.then(files).then(texts).then();
    }
}
