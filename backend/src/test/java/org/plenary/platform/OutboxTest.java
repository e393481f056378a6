package org.plenary.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.MeetingCode;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Events are told if and only if their command commits, to every handler, until it succeeds. */
@PlenaryTest
@Import({OutboxTest.Handlers.class, OutboxTest.Patient.class})
class OutboxTest {

    private static final MeetingCode MEETING = MeetingCode.of("outbox-test");

    /** Remembers what it was told, and fails on the first two attempts of the topic {@code test.stumbled}. */
    @TestConfiguration
    static class Handlers implements OutboxHandler {

        final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        final AtomicInteger attempts = new AtomicInteger();

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Set<String> topics() {
            return Set.of("test.happened", "test.stumbled");
        }

        @Override
        public Mono<Void> handle(StoredEvent event) {
            return Mono.fromRunnable(() -> {
                if (event.event().topic().equals("test.stumbled") && attempts.incrementAndGet() < 3) {
                    throw new IllegalStateException("not yet");
                }
                told.add(event.event().subject());
            });
        }
    }

    /** Tells the other one, three seconds after the event. */
    @TestConfiguration
    static class Patient implements OutboxHandler {

        private final Handlers handlers;

        Patient(Handlers handlers) {
            this.handlers = handlers;
        }

        @Override
        public String name() {
            return "patient";
        }

        @Override
        public Set<String> topics() {
            return Set.of("test.rested");
        }

        @Override
        public Duration patience(String topic) {
            return Duration.ofSeconds(3);
        }

        @Override
        public Mono<Void> handle(StoredEvent event) {
            return Mono.fromRunnable(() -> handlers.told.add(event.event().subject()));
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    EventFeed feed;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    DatabaseClient database;

    @Autowired
    Handlers handlers;

    @Test
    void whatCommitsIsHandledAndHeard() {
        var heard = new ConcurrentLinkedQueue<String>();
        var listening = feed.events().map(LiveEvent::subject).subscribe(heard::add);

        await().untilAsserted(() -> {
            outbox.append(event("test.happened", "committed")).block();
            assertThat(heard).contains("committed");
        });
        await().untilAsserted(() -> assertThat(handlers.told).contains("committed"));
        listening.dispose();
    }

    @Test
    void whatRollsBackIsNeverTold() {
        Mono<Void> undone =
                outbox.append(event("test.happened", "undone")).then(Mono.error(new RuntimeException("no")));
        undone.as(transaction::transactional).onErrorComplete().block();
        outbox.append(event("test.happened", "after")).block();

        await().untilAsserted(() -> assertThat(handlers.told).contains("after"));
        assertThat(handlers.told).doesNotContain("undone");
    }

    @Test
    void aFailedHandlerComesAgainUntilItSucceeds() {
        outbox.append(event("test.stumbled", "third time")).block();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(handlers.told).contains("third time"));
        await().untilAsserted(() -> assertThat(openTasks()).isZero());
    }

    @Test
    void whatMayWaitLetsARushPassFirst() {
        outbox.append(event("test.rested", "rested")).block();

        var due = database.sql("""
                        select t.due - o.at >= interval '3 seconds' as rests
                        from platform_outbox_task t join platform_outbox o on o.id = t.event
                        where t.handler = 'patient'
                        """)
                .map(row -> row.get("rests", Boolean.class))
                .one()
                .block();
        assertThat(due).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(handlers.told).contains("rested"));
    }

    @Test
    void aHundredAtOnceAreEachHandledOnce() {
        List<String> subjects =
                Flux.range(0, 100).map(i -> "of a hundred " + i).collectList().block();
        Flux.fromIterable(subjects)
                .flatMap(subject -> outbox.append(event("test.happened", subject)), 10)
                .blockLast();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(handlers.told).containsAll(subjects));
        assertThat(handlers.told.stream().filter(subjects::contains)).hasSize(100);
    }

    @Test
    void aScreenThatComesBackGetsWhatItMissed() {
        outbox.append(event("test.happened", "first")).block();
        Long last = database.sql("select max(id) as id from platform_outbox")
                .map(row -> row.get("id", Long.class))
                .one()
                .block();
        outbox.append(event("test.happened", "second")).block();

        assertThat(feed.since(MEETING, last)
                        .map(LiveEvent::subject)
                        .collectList()
                        .block())
                .contains("second");
    }

    private static DomainEvent event(String topic, String subject) {
        return DomainEvent.of(topic, MEETING, subject, Audience.everybody());
    }

    private Long openTasks() {
        return database.sql("select count(*) as tasks from platform_outbox_task where handler = 'test'")
                .map(row -> row.get("tasks", Long.class))
                .one()
                .block();
    }
}
