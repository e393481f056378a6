package org.plenary.push;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.plenary.kernel.PushDeviceId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class NoticeStore {

    /** Whose push service it is: the last three labels of the host, for services have many hosts. */
    private static final String SERVICE =
            "coalesce(substring(d.endpoint from '//(?:[^/]*[.])?([^./]+[.][^./]+[.][^./]+)/'), '')";

    /** Longer than it takes from the claim to the post. */
    private static final Duration TAKEN = Duration.ofMinutes(1);

    /**
     * A notice for one device, on its way.
     *
     * @param service the push service that carries it
     */
    record Waiting(
            UUID id,
            PushDeviceId device,
            long event,
            String topic,
            String urgency,
            String payload,
            int attempts,
            Instant expiresAt,
            String service) {}

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

    /**
     * Takes those that are due, so that no other instance sends them, and those that an instance took and then died before it
     * posted them.
     *
     * @param busy the push services that have enough to do
     */
    Flux<Waiting> claim(Instant now, int limit, Collection<String> busy) {
        return database.sql("""
                        update push_notice n set state = 'sending', attempts = attempts + 1, due_at = :now, status = null
                        from (
                            select w.id, %1$s as service from push_notice w join push_device d on d.id = w.device
                            where (w.state = 'waiting' and w.due_at <= :now
                                    or w.state = 'sending' and w.status is null and w.due_at < :left)
                                and %1$s <> all(:busy)
                            order by w.due_at, w.event limit :limit
                            for update of w skip locked) taken
                        where n.id = taken.id
                        returning n.*, taken.service
                        """.formatted(SERVICE))
                .bind("now", now)
                .bind("left", now.minus(TAKEN))
                .bind("limit", limit)
                .bind("busy", busy.toArray(String[]::new))
                .map(NoticeStore::waiting)
                .all();
    }

    /** From here on nobody knows whether it arrived, until the push service answers. False: it is not ours any more. */
    Mono<Boolean> posted(Waiting notice) {
        return database.sql("""
                        update push_notice set status = -1
                        where id = :id and attempts = :attempts and state = 'sending' and status is null
                        """)
                .bind("id", notice.id())
                .bind("attempts", notice.attempts())
                .fetch()
                .rowsUpdated()
                .map(updated -> updated > 0);
    }

    /** It was certainly not delivered: it waits for another attempt, unless a newer one took its place meanwhile. */
    Mono<Void> again(Waiting notice, Instant due, int status) {
        return database.sql("""
                        update push_notice n set status = :status, due_at = :due,
                            state = case when newer then 'replaced' else 'waiting' end,
                            payload = case when newer then null else payload end
                        from (select exists (select 1 from push_notice o join push_notice m
                              on m.device = o.device and m.topic = o.topic and m.event > o.event where o.id = :id)) as x (newer)
                        where id = :id and attempts = :attempts and state = 'sending'
                        """)
                .bind("status", status)
                .bind("due", due)
                .bind("id", notice.id())
                .bind("attempts", notice.attempts())
                .then();
    }

    /** It is over: delivered, refused, expired or nobody knows. */
    Mono<Void> settle(Waiting notice, String state, int status) {
        return database.sql("""
                        update push_notice set state = :state, status = :status, payload = null
                        where id = :id and attempts = :attempts and state = 'sending'
                        """)
                .bind("state", state)
                .bind("status", status)
                .bind("id", notice.id())
                .bind("attempts", notice.attempts())
                .then();
    }

    /** An instance died after it posted: whether those arrived nobody knows, and twice would be worse than never (X2). */
    Mono<Long> giveUp(Instant now, Duration sending) {
        return database.sql("""
                        update push_notice set state = 'unknown', payload = null
                        where state = 'sending' and status = -1 and due_at < :before
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
                Columns.instant(row, "expires_at"),
                Columns.text(row, "service"));
    }
}
