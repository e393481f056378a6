package org.plenary.push;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.PushDeviceId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class NoticeStore {

    /** A notice for one device, on its way. */
    record Waiting(
            UUID id,
            PushDeviceId device,
            long event,
            String topic,
            String urgency,
            String payload,
            int attempts,
            Instant expiresAt) {}

    private final DatabaseClient database;

    NoticeStore(DatabaseClient database) {
        this.database = database;
    }

    /** Keeps it unless the device was told of that event; an older one of the same topic that still waits is not sent any more. */
    Mono<Void> add(Waiting notice, Instant now) {
        return database.sql("""
                        with added as (
                            insert into push_notice
                                (id, device, event, topic, urgency, payload, due_at, expires_at, made_at)
                            values (:id, :device, :event, :topic, :urgency, :payload, :now, :expires, :now)
                            on conflict on constraint push_notice_once do nothing returning device, topic, event
                        )
                        update push_notice n set state = 'replaced', payload = null from added
                        where n.device = added.device and n.topic = added.topic and n.event < added.event
                            and n.state = 'waiting'
                        """)
                .bind("id", notice.id())
                .bind("device", notice.device().value())
                .bind("event", notice.event())
                .bind("topic", notice.topic())
                .bind("urgency", notice.urgency())
                .bind("payload", notice.payload())
                .bind("expires", notice.expiresAt())
                .bind("now", now)
                .then();
    }

    /** Takes those that are due, so that no other instance, and none after a restart, ever sends them again. */
    Flux<Waiting> claim(Instant now, int limit) {
        return database.sql("""
                        update push_notice set state = 'sending', attempts = attempts + 1, due_at = :now
                        where id in (
                            select id from push_notice where state = 'waiting' and due_at <= :now
                            order by due_at, event limit :limit
                            for update skip locked)
                        returning *
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map(NoticeStore::waiting)
                .all();
    }

    /** It was certainly not delivered: it waits for another attempt, unless a newer one took its place meanwhile. */
    Mono<Void> again(UUID id, Instant due, int status) {
        return database.sql("""
                        update push_notice n set status = :status, due_at = :due,
                            state = case when newer then 'replaced' else 'waiting' end,
                            payload = case when newer then null else payload end
                        from (select exists (select 1 from push_notice o join push_notice m
                              on m.device = o.device and m.topic = o.topic and m.event > o.event where o.id = :id)) as x (newer)
                        where id = :id and state = 'sending'
                        """)
                .bind("status", status)
                .bind("due", due)
                .bind("id", id)
                .then();
    }

    /** It is over: delivered, refused, expired or nobody knows. */
    Mono<Void> settle(UUID id, String state, int status) {
        return database.sql("""
                        update push_notice set state = :state, status = :status, payload = null
                        where id = :id and state = 'sending'
                        """)
                .bind("state", state)
                .bind("status", status)
                .bind("id", id)
                .then();
    }

    /** An instance died while it sent: whether those arrived nobody knows, and twice would be worse than never (X2). */
    Mono<Long> giveUp(Instant now, Duration sending) {
        return database.sql("""
                        update push_notice set state = 'unknown', payload = null
                        where state = 'sending' and due_at < :before
                        """).bind("before", now.minus(sending)).fetch().rowsUpdated();
    }

    Mono<Long> forgetBefore(Instant instant) {
        return database.sql("delete from push_notice where made_at < :instant and payload is null")
                .bind("instant", instant)
                .fetch()
                .rowsUpdated();
    }

    private static Waiting waiting(Readable row) {
        return new Waiting(
                Columns.uuid(row, "id"),
                new PushDeviceId(Columns.uuid(row, "device")),
                Columns.get(row, "event", Long.class),
                Columns.text(row, "topic"),
                Columns.text(row, "urgency"),
                Columns.text(row, "payload"),
                Columns.get(row, "attempts", Integer.class),
                Columns.instant(row, "expires_at"));
    }
}
