package org.plenary.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.platform.StoredEvent;
import org.plenary.testing.AtOnce;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SecondInstance;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** Whatever happens on the way, no device is told of an event twice. */
@PlenaryTest(properties = "plenary.push.loopback=true")
@Import(SignedIn.class)
class NoticeDeliveryTest extends PushStage {

    @Test
    void whatThePushServiceRefusesForNowIsTriedAgainAndArrivesOnce() {
        service.refuse(phones.get(1), 503);
        service.refuse(phones.get(1), 429);
        startsSoon();
        call(0, 0);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> service.arrived(phones.get(1)).size() == 1);
        assertThat(count("state = 'delivered' and attempts = 3")).isPositive();
    }

    @Test
    void aDeviceThatIsGoneIsRemoved() {
        service.refuse(phones.get(1), 410);
        service.refuse(phones.get(2), 404);
        startsSoon();
        call(0, 0);
        arrives(3, 1);
        for (int gone : new int[] {1, 2}) {
            await().untilAsserted(() -> clients.get(gone)
                    .get()
                    .uri("/api/v1/push-devices")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(0));
        }
    }

    @Test
    void oneEventToldByManyAtOnceArrivesOnce() throws Exception {
        StoredEvent event = alert(777_001, 4);
        try (var second = SecondInstance.beside(environment, "plenary.push.loopback")) {
            AtOnce.atOnce(6, number -> alerts.handle(event).thenReturn(true).block());
            NoticeDelivery other = second.bean(NoticeDelivery.class);
            AtOnce.atOnce(
                    6,
                    number -> (number % 2 == 0 ? delivery : other)
                            .deliver()
                            .thenReturn(true)
                            .block());
        }
        arrives(0, 1);
        alerts.handle(event).block();
        arrives(0, 1);
    }

    @Test
    void aNoticeThatFailsBeforeItIsSentIsTriedAgainAndHoldsUpNoOther() {
        database.sql("update push_device set public_key = decode(repeat('00', 65), 'hex') where id = :id")
                .bind("id", device(1))
                .then()
                .block();
        Instant together = Instant.now().plusSeconds(2);
        for (int which = 0; which < 6; which++) {
            waits(device(1), 777_100 + which, together);
            waits(device(0), 777_110 + which, together);
        }
        await().until(() -> service.arrived(phones.get(0)).size() == 6);
        await().until(() -> count("event between 777100 and 777105 and state = 'waiting' and status = 0") == 6);
        database.sql("update push_device set public_key = :key where id = :id")
                .bind("key", Base64.getUrlDecoder().decode(phones.get(1).point()))
                .bind("id", device(1))
                .then()
                .block();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("event between 777100 and 777105 and state = 'delivered'") == 6);
        arrives(1, 6);
    }

    @Test
    void aPushServiceThatHangsHoldsUpNoOther() {
        try (var hanging = new FakePushService()) {
            FakePushService.Browser there = hanging.added(clients.get(1), "en");
            hanging.hang(there);
            Instant together = Instant.now().plusSeconds(2);
            UUID device = device(1, hanging.endpoint(there));
            for (int which = 0; which < 100; which++) {
                waits(device, 777_200 + which, together);
            }
            waits(device(0), 777_300, together.plusMillis(10));
            await().atMost(Duration.ofSeconds(6))
                    .until(() -> service.arrived(phones.get(0)).size() == 1);
            assertThat(count("event between 777200 and 777299 and state = 'sending'"))
                    .isBetween(1L, 32L);
            database.sql("delete from push_device where id = :id")
                    .bind("id", device)
                    .then()
                    .block();
        }
    }

    @Test
    void whatWasTakenButNotPostedWhenTheInstanceDiedIsSentOnce() {
        service.refuse(phones.get(0), 503);
        alerts.handle(alert(777_005, 4)).block();
        await().until(() -> count("event = 777005 and attempts = 1 and state = 'waiting'") == 1);
        database.sql("""
                        update push_notice set state = 'sending', status = null, due_at = now() - interval '2 minutes'
                        where event = 777005
                        """).then().block();
        await().until(() -> count("event = 777005 and state = 'delivered'") == 1);
        arrives(0, 1);
    }

    @Test
    void whatWasPostedWhenTheInstanceDiedIsNeverSentAgain() {
        service.refuse(phones.get(0), 503);
        alerts.handle(alert(777_002, 4)).block();
        await().until(() -> count("event = 777002 and attempts = 1 and state = 'waiting'") == 1);
        database.sql("""
                        update push_notice set state = 'sending', status = -1, due_at = now() - interval '1 hour'
                        where event = 777002
                        """).then().block();
        delivery.tidy(Instant.now()).block();
        assertThat(count("event = 777002 and state = 'unknown' and payload is null"))
                .isEqualTo(1);
        arrives(0, 0);
    }

    @Test
    void aLaterNoticeTakesThePlaceOfOneThatStillWaits() {
        service.refuse(phones.get(0), 503);
        alerts.handle(alert(777_003, 4)).block();
        await().until(() -> count("event = 777003 and attempts = 1 and state = 'waiting'") == 1);
        alerts.handle(alert(777_004, 2)).block();
        arrives(0, 1);
        assertThat(shown(0, 0).get("tag")).endsWith(" 2");
        assertThat(count("event = 777003 and state = 'replaced' and payload is null"))
                .isEqualTo(1);
    }
}
