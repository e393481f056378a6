package org.plenary.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What takes much memory runs alone, however many ask for it. */
class BlockingWorkTest {

    @Test
    void heavyWorkRunsOneAtATime() {
        var work = new BlockingWork();
        var running = new AtomicInteger();
        var most = new AtomicInteger();

        Flux.range(0, 6)
                .flatMap(i -> work.callAlone(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.sleep(30); // long enough for another to begin meanwhile, if it could
                    return running.decrementAndGet();
                }))
                .blockLast();
        work.destroy();

        assertThat(most).hasValue(1);
    }
}
