package org.plenary.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Commands of many to one thing, carried out together: who comes while one round is under way waits for the next with all others
 * who do, in the sequence in which they came. So a rush of hundreds, who would have waited one after the other for the same
 * lock, costs a few transactions. When a round of several fails as a whole, each is carried out alone, so that what is wrong
 * with one command harms nobody else; not so when the database cannot be reached. It starts its own streams, since a round belongs
 * to no one request: the work sees nothing of the caller's transaction.
 *
 * @param <K> what one round at a time may change
 * @param <C> a command
 * @param <R> what one command leads to
 */
public final class Gathering<K, C, R> {

    private record Waiting<C, R>(C command, MonoSink<Mono<R>> answer) {}

    private final ConcurrentMap<K, List<Waiting<C, R>>> next = new ConcurrentHashMap<>();
    private final BiFunction<K, List<C>, Mono<List<Mono<R>>>> work;
    private final int most;

    /**
     * @param work carries out a round and gives an outcome for each command, in their sequence: a value, or an error of that
     *     command alone
     * @param most how many commands a round takes
     */
    public Gathering(int most, BiFunction<K, List<C>, Mono<List<Mono<R>>>> work) {
        this.work = work;
        this.most = most;
    }

    /** What the command leads to; it is carried out even if nobody waits for that any more. */
    public Mono<R> add(K key, C command) {
        return Mono.<Mono<R>>create(answer -> enqueue(key, command, answer)).flatMap(outcome -> outcome);
    }

    private void enqueue(K key, C command, MonoSink<Mono<R>> answer) {
        var own = new Waiting<C, R>(command, answer);
        var first = new boolean[1];
        next.compute(key, (any, waiting) -> {
            first[0] = waiting == null;
            List<Waiting<C, R>> others = waiting == null ? new ArrayList<>() : waiting;
            if (waiting != null) {
                others.add(own);
            }
            return others;
        });
        if (first[0]) {
            run(key, List.of(own));
        }
    }

    private void run(K key, List<Waiting<C, R>> round) {
        carryOut(key, round).doFinally(end -> runNext(key)).subscribe();
    }

    private void runNext(K key) {
        var round = new ArrayList<Waiting<C, R>>();
        next.computeIfPresent(key, (any, waiting) -> {
            List<Waiting<C, R>> taken = waiting.subList(0, Math.min(most, waiting.size()));
            round.addAll(taken);
            taken.clear();
            return round.isEmpty() ? null : waiting;
        });
        if (!round.isEmpty()) {
            run(key, round);
        }
    }

    private Mono<Void> carryOut(K key, List<Waiting<C, R>> round) {
        List<C> commands = round.stream().map(Waiting::command).toList();
        return Mono.defer(() -> work.apply(key, commands))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a round without outcomes")))
                .doOnNext(outcomes -> answer(round, outcomes))
                .then()
                .onErrorResume(error -> round.size() == 1 || unreachable(error)
                        ? Mono.fromRunnable(
                                () -> round.forEach(one -> one.answer().error(error)))
                        : Flux.fromIterable(round)
                                .concatMap(one -> carryOut(key, List.of(one)))
                                .then());
    }

    private static boolean unreachable(Throwable error) {
        return error instanceof DataAccessResourceFailureException || error instanceof TransactionException;
    }

    private void answer(List<Waiting<C, R>> round, List<Mono<R>> outcomes) {
        for (int i = 0; i < round.size(); i++) {
            round.get(i).answer().success(outcomes.get(i));
        }
    }
}
