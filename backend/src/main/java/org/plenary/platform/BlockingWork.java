package org.plenary.platform;

import java.util.concurrent.Callable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The one place for work that blocks or burns CPU (documents, mail, hashing): a few threads, a bounded queue. */
@Component
public class BlockingWork implements DisposableBean {

    private static final int THREADS = 4;
    private static final int QUEUED = 2_000;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, QUEUED, "blocking-work");
    private final Scheduler single = Schedulers.newBoundedElastic(1, QUEUED, "heavy-work");

    /** The result of the work, or its exception; the caller's thread never waits. */
    public <T> Mono<T> call(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(scheduler);
    }

    /** The same for work that takes hundreds of megabytes, as unpacking a picture may: one at a time. */
    public <T> Mono<T> callAlone(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(single);
    }

    /** The same stream, started on a thread that may block. */
    public <T> Mono<T> away(Mono<T> stream) {
        return stream.subscribeOn(scheduler);
    }

    @Override
    public void destroy() {
        scheduler.dispose();
        single.dispose();
    }
}
