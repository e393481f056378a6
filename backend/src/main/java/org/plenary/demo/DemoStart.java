package org.plenary.demo;

import java.time.Duration;
import org.plenary.platform.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Loads the demonstration while the application starts, before it answers anybody, and holds its address back until the
 * badges are made and everybody has arrived. The starting thread waits for both: one of the few places that may.
 */
@Demonstration
@Component
class DemoStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);
    /** What hangs longer than this shows better on the pages. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final DemoLoading loading;
    private final Outbox outbox;
    private volatile boolean running;

    DemoStart(DemoLoading loading, Outbox outbox) {
        this.loading = loading;
        this.outbox = outbox;
    }

    @Override
    public void start() {
        loading.load().block();
        running = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(-2) // before the notice of the address and the greeting
    void awaitWhole() {
        Flux<Long> left = outbox.waiting()
                .repeatWhen(counted -> counted.delayElements(PACE))
                .takeUntil(waiting -> waiting == 0)
                .take(LONGEST);
        left.publish(shared ->
                        Flux.merge(shared.sample(BETWEEN_WORDS).doOnNext(DemoStart::tell), shared.ignoreElements()))
                .blockLast();
    }

    private static void tell(long waiting) {
        if (waiting > 0) {
            LOG.info("Demonstration: badges are made and people arrive, {} steps left", waiting);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the relay of events and the web server, which start last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
