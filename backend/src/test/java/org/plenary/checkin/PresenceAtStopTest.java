package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

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
