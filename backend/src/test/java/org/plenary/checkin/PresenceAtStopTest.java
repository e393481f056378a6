package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SecondInstance;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** An instance that is stopped right after a scan still tells the screens of the others that presence changed. */
@PlenaryTest
@Import({SignedIn.class, IssuedCodes.class})
class PresenceAtStopTest extends DoorStage {

    @Autowired
    Environment environment;

    @Autowired
    DatabaseClient database;

    @Test
    void theLastScanOfAnInstanceIsTold() throws InterruptedException {
        try (SecondInstance second = SecondInstance.beside(environment)) {
            var atSecond = device.mutate().baseUrl(second.address()).build();
            assertThat(verdict(atSecond, scan(code))).isEqualTo("admitted");
            var stopped = new CountDownLatch(1);
            second.bean(PresenceTelling.class).stop(stopped::countDown);

            assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(told()).isEqualTo(1);
        }
    }

    @Test
    void whatIsOnItsWayAtTheStopIsTold() throws InterruptedException {
        try (SecondInstance second = SecondInstance.beside(environment)) {
            var atSecond = device.mutate().baseUrl(second.address()).build();
            var stopped = new CountDownLatch(1);
            Connection lock = lockedOutbox();
            try {
                assertThat(verdict(atSecond, scan(code))).isEqualTo("admitted");
                awaitTelling();
                second.bean(PresenceTelling.class).stop(stopped::countDown);
            } finally {
                Mono.from(lock.rollbackTransaction())
                        .then(Mono.from(lock.close()))
                        .block();
            }

            assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(told()).isEqualTo(1);
        }
    }

    /** Nobody writes events until this connection's transaction ends. */
    private Connection lockedOutbox() {
        return Mono.from(database.getConnectionFactory().create())
                .delayUntil(Connection::beginTransaction)
                .delayUntil(connection -> Mono.from(connection
                                .createStatement("lock table platform_outbox in exclusive mode")
                                .execute())
                        .flatMap(result -> Mono.from(result.getRowsUpdated())))
                .block();
    }

    private void awaitTelling() {
        Mono.defer(() -> database.sql("""
                                select count(*) as found from pg_locks
                                where relation = 'platform_outbox'::regclass and not granted
                                """)
                        .map(row -> row.get("found", Long.class))
                        .one())
                .filter(waiting -> waiting > 0)
                .repeatWhenEmpty(times -> times.delayElements(Duration.ofMillis(20)))
                .block(Duration.ofSeconds(10));
    }

    private long told() {
        return database.sql("""
                        select count(*) as found from platform_outbox
                        where topic = 'checkin.presence-changed' and meeting = :meeting
                        """)
                .bind("meeting", meeting.value())
                .map(row -> row.get("found", Long.class))
                .one()
                .block();
    }
}
