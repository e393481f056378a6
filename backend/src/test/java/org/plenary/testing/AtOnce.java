package org.plenary.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Requests that really are sent at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Each request in a thread of its own, none before all are ready; the answers in the order of their numbers. */
    public static <T> List<T> atOnce(int number, IntFunction<T> request) throws Exception {
        var start = new CyclicBarrier(number);
        var threads = Executors.newFixedThreadPool(number);
        try {
            var tasks = IntStream.range(0, number)
                    .mapToObj(i -> (Callable<T>) () -> {
                        start.await();
                        return request.apply(i);
                    })
                    .toList();
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
