package org.plenary.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Many ask at once: few readings, and none that began before somebody asked who gets it. */
class SharedReadingsTest {

    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();

    private final SharedReadings<String, Integer> readings = new SharedReadings<>(key -> Mono.fromSupplier(() -> {
                begun.incrementAndGet();
                assertThat(atOnce.incrementAndGet()).as("one at a time").isEqualTo(1);
                return written.get();
            })
            .delayElement(Duration.ofMillis(20))
            .doOnTerminate(atOnce::decrementAndGet));

    @Test
    void whoAsksSeesWhatWasWrittenBefore() {
        List<Boolean> seen = Flux.range(0, 2_000)
                .flatMap(
                        i -> Mono.fromSupplier(written::incrementAndGet)
                                .flatMap(own -> readings.get("list").map(read -> read >= own))
                                .subscribeOn(Schedulers.parallel()),
                        200)
                .collectList()
                .block(Duration.ofSeconds(30));
        assertThat(seen).hasSize(2_000).containsOnly(true);
        assertThat(begun.get()).isLessThan(400);
    }

    @Test
    void aReadingThatFailsFailsForThoseWhoSharedItOnly() {
        var failing = new AtomicInteger();
        var some = new SharedReadings<String, Integer>(key -> Mono.defer(() -> failing.incrementAndGet() == 1
                ? Mono.delay(Duration.ofMillis(20)).then(Mono.error(new IllegalStateException("away")))
                : Mono.just(failing.get())));
        List<Integer> answers = Flux.range(0, 10)
                .flatMap(i -> some.get("list").onErrorReturn(-1))
                .collectList()
                .block(Duration.ofSeconds(5));
        assertThat(answers).contains(-1, 2);
        assertThat(some.get("list").block(Duration.ofSeconds(5))).isEqualTo(3);
    }

    @Test
    void otherKeysDoNotWaitForEachOther() {
        var slow = new SharedReadings<String, String>(
                key -> Mono.just(key).delayElement(Duration.ofMillis(key.equals("slow") ? 2_000 : 1)));
        Mono<String> first = slow.get("slow");
        first.subscribeOn(Schedulers.parallel()).subscribe();
        assertThat(slow.get("quick").block(Duration.ofMillis(1_000))).isEqualTo("quick");
    }
}
