package org.plenary.demo;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration while the application starts, before it answers anybody. The starting thread waits for it: one of
 * the few places that may.
 */
@Demonstration
@Component
class DemoStart implements SmartLifecycle {

    private final DemoLoading loading;
    private volatile boolean running;

    DemoStart(DemoLoading loading) {
        this.loading = loading;
    }

    @Override
    public void start() {
        loading.load().block();
        running = true;
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
