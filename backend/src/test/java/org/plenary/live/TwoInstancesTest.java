package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SecondInstance;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** Two instances on one database: what happens on one shows on a page of the other; stopping one loses nothing. */
@PlenaryTest
@Import(SignedIn.class)
class TwoInstancesTest {

    private static final MeetingCode MEETING = MeetingCode.of("two-instances");
    private static final ParameterizedTypeReference<ServerSentEvent<String>> LINE =
            new ParameterizedTypeReference<>() {};

    private record Heard(ServerSentEvent<String> line, long nanos) {}

    @Autowired
    SignedIn signedIn;

    @Autowired
    Outbox outbox;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @BeforeEach
    void aMeeting() {
        new MeetingSamples(signedIn).existing("two-instances");
    }

    @Test
    void anActOnOneAppearsOnAPageOfTheOtherWithinASecond() {
        try (SecondInstance second = SecondInstance.beside(environment)) {
            var heard = new ConcurrentLinkedQueue<Heard>();
            var page = stream(second.address(), null).subscribe(line -> heard.add(new Heard(line, System.nanoTime())));
            await().untilAsserted(() -> assertThat(heard).anyMatch(line -> named(line, "time")));
            await().untilAsserted(() -> {
                outbox.append(event("warm-up", Audience.everybody())).block();
                assertThat(heard).anyMatch(line -> about(line, "warm-up"));
            });

            long acted = System.nanoTime();
            outbox.append(event("the-act", Audience.everybody())).block();
            await().untilAsserted(() -> assertThat(heard).anyMatch(line -> about(line, "the-act")));

            Heard shown = heard.stream()
                    .filter(line -> about(line, "the-act"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Duration.ofNanos(shown.nanos() - acted)).isLessThan(Duration.ofSeconds(1));
            page.dispose();
        }
    }

    @Test
    void anOpenPageDoesNotKeepAnInstanceFromStopping() {
        SecondInstance second = SecondInstance.beside(environment);
        var heard = new ConcurrentLinkedQueue<ServerSentEvent<String>>();
        var over = new AtomicBoolean();
        stream(second.address(), null).doOnComplete(() -> over.set(true)).subscribe(heard::add, broken -> {});
        await().until(() -> !heard.isEmpty());

        long asked = System.nanoTime();
        second.close();

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
        await().untilAsserted(() -> assertThat(over).as("an orderly end").isTrue());
    }

    @Test
    void whatHappenedWhileAnInstanceStoppedIsToldByTheOther() {
        var heard = new ConcurrentLinkedQueue<Heard>();
        try (SecondInstance second = SecondInstance.beside(environment)) {
            var page = stream(second.address(), null).subscribe(line -> heard.add(new Heard(line, 0)), stopped -> {});
            await().untilAsserted(() -> assertThat(heard).anyMatch(line -> named(line, "time")));
            // a busy machine opens the page before its instance listens, and says so by a gap: the event is told again
            // then
            await().untilAsserted(() -> {
                outbox.append(event("before", Audience.everybody())).block();
                assertThat(heard).anyMatch(line -> about(line, "before"));
            });
            page.dispose();
        }
        outbox.append(event("meanwhile", Audience.everybody())).block();
        String last = heard.stream()
                .map(line -> line.line().id())
                .filter(id -> id != null)
                .reduce((a, b) -> b)
                .orElseThrow();

        List<String> told = stream("http://localhost:" + port, last)
                .map(line -> String.valueOf(line.data()))
                .takeUntil(data -> data.contains("meanwhile"))
                .collectList()
                .block(Duration.ofSeconds(10));

        assertThat(told).last().asString().contains("meanwhile");
    }

    @Test
    void whoMayNotReadIsNotTold() {
        outbox.append(event("secret", Audience.secretariat())).block();
        outbox.append(event("open", Audience.everybody())).block();

        List<String> told = stream("http://localhost:" + port, "0")
                .map(line -> String.valueOf(line.data()))
                .takeUntil(data -> data.contains("open"))
                .collectList()
                .block(Duration.ofSeconds(10));

        assertThat(told).noneMatch(data -> data.contains("secret")).anyMatch(data -> data.contains("open"));
    }

    private static Flux<ServerSentEvent<String>> stream(String address, String after) {
        var request = WebClient.create(address)
                .get()
                .uri("/api/v1/meetings/{meeting}/live", MEETING.value())
                .accept(MediaType.TEXT_EVENT_STREAM);
        return (after == null ? request : request.header("Last-Event-ID", after))
                .retrieve()
                .bodyToFlux(LINE);
    }

    private static DomainEvent event(String subject, Audience audience) {
        return DomainEvent.of("test.happened", MEETING, subject, audience);
    }

    private static boolean named(Heard heard, String event) {
        return event.equals(heard.line().event());
    }

    private static boolean about(Heard heard, String subject) {
        return String.valueOf(heard.line().data()).contains("\"" + subject + "\"");
    }
}
