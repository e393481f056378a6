package org.plenary.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Many command at once: few rounds, one at a time, everybody answered, and nobody for what another did wrong. */
class GatheringTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<List<Integer>> rounds = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger atOnce = new AtomicInteger();

    private Gathering<String, Integer, String> gathering(int most) {
        return new Gathering<>(
                most,
                (key, commands) -> Mono.fromSupplier(() -> {
                            assertThat(atOnce.incrementAndGet())
                                    .as("one at a time")
                                    .isEqualTo(1);
                            rounds.add(commands);
                            if (commands.contains(13)) {
                                throw new IllegalStateException("13 breaks the round");
                            }
                            return commands.stream().map(GatheringTest::outcome).toList();
                        })
                        .delayElement(Duration.ofMillis(20))
                        .doOnTerminate(atOnce::decrementAndGet));
    }

    private static Mono<String> outcome(int command) {
        return command % 10 == 7
                ? Mono.error(new IllegalArgumentException("no " + command))
                : Mono.just("did " + command);
    }

    @Test
    void manyAreCarriedOutInFewRoundsAndEachGetsTheOwnOutcome() {
        var gathering = gathering(50);
        List<String> answers = Flux.range(20, 400)
                .flatMap(
                        i -> gathering
                                .add("list", i)
                                .onErrorResume(error -> Mono.just(error.getMessage()))
                                .map(answer -> i + ": " + answer)
                                .subscribeOn(Schedulers.parallel()),
                        400)
                .collectList()
                .block(PATIENCE);
        assertThat(answers)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(20, 420)
                        .mapToObj(i -> i + ": " + (i % 10 == 7 ? "no " : "did ") + i)
                        .toList());
        assertThat(rounds).hasSizeLessThan(40).allMatch(round -> round.size() <= 50);
        assertThat(rounds.stream().flatMap(List::stream)).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void whoCameFirstIsCarriedOutFirst() {
        var gathering = gathering(3);
        Flux.range(0, 10).flatMap(i -> gathering.add("list", i * 10), 10).blockLast(PATIENCE);
        assertThat(rounds.stream().flatMap(List::stream)).isSorted();
        assertThat(rounds.get(0)).containsExactly(0);
        assertThat(rounds.get(1)).containsExactly(10, 20, 30);
    }

    @Test
    void whatBreaksARoundFailsAloneAndTheOthersAreCarriedOut() {
        var gathering = gathering(50);
        List<String> answers = Flux.just(1, 11, 12, 13, 14)
                .flatMapSequential(
                        i -> gathering.add("list", i).onErrorResume(error -> Mono.just(error.getMessage())), 10)
                .collectList()
                .block(PATIENCE);
        assertThat(answers).containsExactly("did 1", "did 11", "did 12", "13 breaks the round", "did 14");
        assertThat(gathering.add("list", 2).block(PATIENCE)).isEqualTo("did 2");
    }

    @Test
    void whenTheDatabaseIsAwayEachIsToldAtOnceAndNoneIsTriedAlone() {
        var tries = new AtomicInteger();
        var away = new Gathering<String, Integer, String>(
                50,
                (key, commands) -> Mono.delay(Duration.ofMillis(20)).flatMap(later -> {
                    tries.incrementAndGet();
                    return Mono.error(new DataAccessResourceFailureException("away"));
                }));
        List<String> answers = Flux.range(0, 40)
                .flatMap(i -> away.add("list", i).onErrorResume(error -> Mono.just(error.getMessage())), 40)
                .collectList()
                .block(PATIENCE);
        assertThat(answers).hasSize(40).containsOnly("away");
        assertThat(tries.get()).isEqualTo(2);
    }

    @Test
    void workWithoutOutcomesIsAnswered() {
        var empty = new Gathering<String, Integer, String>(5, (key, commands) -> Mono.empty());
        assertThatThrownBy(() -> empty.add("list", 1).block(PATIENCE)).hasMessage("a round without outcomes");
    }

    @Test
    void workThatThrowsInsteadOfFailingIsAnswered() {
        var broken = new Gathering<String, Integer, String>(5, (key, commands) -> {
            throw new IllegalStateException("at once");
        });
        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> broken.add("list", 1).block(PATIENCE)).hasMessage("at once");
        }
    }

    @Test
    void otherKeysDoNotWaitForEachOther() {
        var slow = new Gathering<String, String, String>(
                5,
                (key, commands) -> Mono.just(List.of(Mono.just(key)))
                        .delayElement(Duration.ofMillis(key.equals("slow") ? 5_000 : 1)));
        slow.add("slow", "first").subscribe();
        assertThat(slow.add("quick", "second").block(Duration.ofSeconds(3))).isEqualTo("quick");
    }
}
