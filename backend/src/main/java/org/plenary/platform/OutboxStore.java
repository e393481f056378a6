package org.plenary.platform;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class OutboxStore {

    /** A task that one handler owes one event. */
    record Task(StoredEvent event, String handler, int attempts) {}

    /** What is owed for each event of a topic, and after how many milliseconds. */
    record Owed(String handler, long millis) {}

    private final DatabaseClient database;
    private final JsonMapper json;

    OutboxStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Stores the events in their sequence, a task for each handler of their topic, and notifies at commit.
     *
     * @param handlers by topic
     */
    Mono<Void> appendAll(List<DomainEvent> events, Map<String, List<Owed>> handlers) {
        return database.sql("""
                        with event as (
                            insert into platform_outbox (topic, meeting, subject, audience, data)
                            select e.topic, e.meeting, e.subject, e.audience, e.data
                            from jsonb_to_recordset(:events)
                                as e(number int, topic text, meeting text, subject text, audience text, data jsonb)
                            order by number
                            returning id, at, topic, meeting, subject, audience
                        ), task as (
                            insert into platform_outbox_task (event, handler, due)
                            select event.id, owed.handler, clock_timestamp() + owed.millis * interval '1 millisecond'
                            from event, jsonb_to_recordset(cast(:handlers as jsonb) -> event.topic)
                                as owed(handler text, millis bigint)
                        )
                        select pg_notify('plenary_event', json_build_object(
                            'id', id, 'topic', topic, 'meeting', meeting,
                            'subject', subject, 'audience', audience, 'at', at)::text)
                        from event order by id
                        """)
                .bind("events", Json.of(json.writeValueAsBytes(rows(events))))
                .bind("handlers", Json.of(json.writeValueAsBytes(handlers)))
                .then();
    }

    private static List<Map<String, Object>> rows(List<DomainEvent> events) {
        var rows = new ArrayList<Map<String, Object>>();
        for (DomainEvent event : events) {
            MeetingCode meeting = event.meeting();
            var row = new HashMap<String, Object>();
            row.put("number", rows.size());
            row.put("topic", event.topic());
            row.put("meeting", meeting == null ? null : meeting.value());
            row.put("subject", event.subject());
            row.put("audience", event.audience().wire());
            row.put("data", event.data());
            rows.add(row);
        }
        return rows;
    }

    /** Takes the oldest task that is due, so that no other instance can while this transaction lasts. */
    Mono<Task> take() {
        return database.sql("""
                        select o.id, o.at, o.topic, o.meeting, o.subject, o.audience, o.data, t.handler, t.attempts
                        from platform_outbox_task t join platform_outbox o on o.id = t.event
                        where t.due <= clock_timestamp()
                        order by t.event, t.handler
                        for update of t skip locked
                        limit 1
                        """)
                .map(row -> new Task(stored(row), text(row, "handler"), number(row, "attempts")))
                .one();
    }

    Mono<Void> done(Task task) {
        return database.sql("delete from platform_outbox_task where event = :event and handler = :handler")
                .bind("event", task.event().id())
                .bind("handler", task.handler())
                .then();
    }

    Mono<Void> postpone(Task task, Duration delay, String error) {
        return database.sql("""
                        update platform_outbox_task
                        set attempts = attempts + 1, error = :error,
                            due = clock_timestamp() + :seconds * interval '1 second'
                        where event = :event and handler = :handler
                        """)
                .bind("event", task.event().id())
                .bind("handler", task.handler())
                .bind("seconds", delay.toSeconds())
                .bind("error", error)
                .then();
    }

    /** What happened in the meeting after that number, oldest first; with an overlap, since commits overtake each other. */
    Flux<LiveEvent> since(MeetingCode meeting, long id, int overlap, int limit) {
        return database.sql("""
                        select id, at, topic, meeting, subject, audience, data from platform_outbox
                        where meeting = :meeting and id > :id - :overlap and audience <> 'NOBODY'
                        order by id limit :limit
                        """)
                .bind("meeting", meeting.value())
                .bind("id", id)
                .bind("overlap", overlap)
                .bind("limit", limit)
                .map(row -> live(stored(row)))
                .all();
    }

    Mono<Long> forgetBefore(Instant instant) {
        return database.sql("""
                        delete from platform_outbox o where at < :instant
                        and not exists (select 1 from platform_outbox_task t where t.event = o.id)
                        """).bind("instant", instant).fetch().rowsUpdated();
    }

    Mono<Long> waiting() {
        return database.sql("select count(*) left_over from platform_outbox_task where attempts = 0")
                .map(row -> Objects.requireNonNull(row.get("left_over", Long.class)))
                .one();
    }

    private static LiveEvent live(StoredEvent stored) {
        DomainEvent event = stored.event();
        return new LiveEvent(
                stored.id(), event.topic(), event.meeting(), event.subject(), event.audience(), stored.at());
    }

    private StoredEvent stored(Readable row) {
        String meeting = row.get("meeting", String.class);
        var event = new DomainEvent(
                text(row, "topic"),
                code(meeting),
                text(row, "subject"),
                Audience.ofWire(text(row, "audience")),
                data(row));
        return new StoredEvent(
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                event);
    }

    private Map<String, Object> data(Readable row) {
        return json.readValue(text(row, "data"), new TypeReference<>() {});
    }

    private static @Nullable MeetingCode code(@Nullable String meeting) {
        return meeting == null ? null : MeetingCode.of(meeting);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }
}
