package org.plenary.checkin;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.plenary.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.r2dbc.BadSqlGrammarException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Natural batching: while a statement is under way the scans that arrive wait, and all of them travel in the next one; no
 * timer, so a lone scan waits for nothing. At most {@value #WRITERS} statements at once, so that the door leaves connections
 * to everybody else. It starts its own streams (a batch belongs to no one request) and is bounded: when it is full, the door
 * is told to come back.
 */
@Component
class ScanQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ScanQueue.class);
    static final int LONGEST = 4_096;
    private static final int WRITERS = 2;
    private static final int LARGEST = 128;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Waiting(Scan scan, String key, Sinks.One<Decision> answer) {}

    private final ScanDecider decider;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    /** Badges and scan ids in statements under way: two scans of one badge are decided in the order of their arrival. */
    private final Set<Object> underWay = new HashSet<>();

    private int writers;

    ScanQueue(ScanDecider decider) {
        this.decider = decider;
    }

    /** The decision on this scan, or the problem {@code checkin.busy}; the scan may then still be decided. */
    Mono<Decision> decide(Scan scan) {
        return Mono.defer(() -> {
            Waiting one = new Waiting(scan, key(scan), Sinks.one());
            if (!enqueue(one)) {
                return Mono.error(busy());
            }
            work();
            return one.answer().asMono().timeout(PATIENCE).onErrorMap(TimeoutException.class, late -> busy());
        });
    }

    private synchronized boolean enqueue(Waiting one) {
        return waiting.size() < LONGEST && waiting.add(one);
    }

    private void work() {
        for (List<Waiting> batch = take(); !batch.isEmpty(); batch = take()) {
            write(batch);
        }
    }

    private synchronized List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        if (writers == WRITERS) {
            return batch;
        }
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext() && batch.size() < LARGEST; ) {
            Waiting next = each.next();
            if (!underWay.contains(next.key()) && underWay.add(next.scan().id())) {
                underWay.add(next.key());
                batch.add(next);
                each.remove();
            }
        }
        writers += batch.isEmpty() ? 0 : 1;
        return batch;
    }

    private synchronized void done(List<Waiting> batch) {
        writers--;
        batch.forEach(one -> {
            underWay.remove(one.key());
            underWay.remove(one.scan().id());
        });
    }

    private void write(List<Waiting> batch) {
        Mono.defer(() -> decider.decide(batch.stream().map(Waiting::scan).toList()))
                .doOnNext(decisions -> answer(batch, decisions))
                .onErrorResume(failure -> aboutOneScan(failure) ? oneByOne(batch) : refuse(batch))
                .doFinally(end -> {
                    done(batch);
                    work();
                })
                .subscribe();
    }

    private static void answer(List<Waiting> batch, List<Decision> decisions) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().tryEmitValue(decisions.get(i));
        }
    }

    /** A word on the data, of the database or of ours, and not that the database cannot be reached. */
    private static boolean aboutOneScan(Throwable failure) {
        return failure instanceof RuntimeException
                && !(failure instanceof DataAccessResourceFailureException)
                && !(failure instanceof QueryTimeoutException);
    }

    private static Mono<List<Decision>> refuse(List<Waiting> batch) {
        batch.forEach(one -> one.answer().tryEmitError(busy()));
        return Mono.empty();
    }

    /** One scan that breaks a batch does not take the others with it. */
    private Mono<List<Decision>> oneByOne(List<Waiting> batch) {
        return Flux.fromIterable(batch)
                .concatMap(one -> Mono.defer(() -> decider.decide(List.of(one.scan())))
                        .doOnNext(decisions -> one.answer().tryEmitValue(decisions.get(0)))
                        .onErrorResume(failure -> {
                            one.answer().tryEmitError(refusal(failure));
                            return Mono.empty();
                        }))
                .flatMapIterable(decisions -> decisions)
                .collectList();
    }

    /** What the data forbids is the scan's own problem and stays one; anything else may be tried again. */
    private static Throwable refusal(Throwable failure) {
        if (failure instanceof Problem) {
            return failure;
        }
        LOG.warn("A scan could not be decided", failure);
        boolean ofTheData = failure instanceof DataIntegrityViolationException
                || failure instanceof BadSqlGrammarException
                || failure instanceof DateTimeException;
        return ofTheData ? Problem.of("checkin.bad-scan", 400).rule("B5").field("at") : busy();
    }

    private static String key(Scan scan) {
        String digest = ScanStore.digest(scan);
        return digest.isEmpty()
                ? String.valueOf(
                        scan.what().badge() == null ? scan.id() : scan.what().badge())
                : digest;
    }

    private static Problem busy() {
        return Problem.of("checkin.busy", 503).with("retryAfter", 2);
    }
}
