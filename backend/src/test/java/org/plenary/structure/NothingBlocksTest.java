package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Proves that the watch is on: a sleep on an event loop is caught. */
class NothingBlocksTest {

    @Test
    void aSleepOnAnEventLoopIsCaught() {
        Mono<Integer> sleepy = Mono.fromCallable(() -> {
                    Thread.sleep(1);
                    return 1;
                })
                .subscribeOn(Schedulers.parallel());

        assertThatThrownBy(() -> sleepy.block(Duration.ofSeconds(5))).hasCauseInstanceOf(BlockingOperationError.class);
    }
}
