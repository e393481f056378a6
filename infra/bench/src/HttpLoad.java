import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A number of connections that send requests for some seconds: one after the other, so that the next waits for the answer
 * ({@link #run closed loop}), or each at its time, whether the server has answered the others or not ({@link #open}).
 */
record HttpLoad(int port, Supplier<byte[]> requests, Predicate<Wire.Answer> right) {

    /** Answers that were right, those that were not, and how long they took in microseconds. */
    record Result(long right, long wrong, double seconds, long p50, long p99, String firstWrong) {
        double rate() {
            return right / seconds;
        }

        String wrongs() {
            return wrong == 0 ? "" : " (" + wrong + " wrong: " + firstWrong + ")";
        }
    }

    private record Part(List<Long> micros, long wrong, String firstWrong) {}

    Result run(int connections, double seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Callable<Part>> parts = java.util.Collections.nCopies(connections, () -> connection(end));
            List<Part> done = new ArrayList<>();
            for (Future<Part> part : threads.invokeAll(parts)) {
                done.add(part.get());
            }
            return summary(done, (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    /**
     * Requests at a fixed rate, each sent by whichever connection is free. The time of an answer counts from when the request
     * was to be sent: where it had to wait for a connection, the wait is in it, and nothing slow is left out.
     */
    Result open(int connections, double perSecond, double seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            AtomicLong next = new AtomicLong();
            long start = System.nanoTime() + 100_000_000L;
            LongUnaryOperator planned = number -> start + (long) (number * 1e9 / perSecond);
            long requests = (long) (perSecond * seconds);
            Callable<Part> connection = () -> atTheirTime(next, requests, planned);
            List<Part> done = new ArrayList<>();
            for (Future<Part> part : threads.invokeAll(java.util.Collections.nCopies(connections, connection))) {
                done.add(part.get());
            }
            return summary(done, (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    private Part atTheirTime(AtomicLong next, long requests, LongUnaryOperator planned) throws IOException {
        Collected collected = new Collected();
        try (Wire wire = new Wire(port)) {
            for (long number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                byte[] request = this.requests.get();
                long due = planned.applyAsLong(number);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                collected.take(wire.send(request), due, right);
            }
        }
        return collected.part();
    }

    /** What one connection saw. */
    private static final class Collected {

        private final List<Long> micros = new ArrayList<>();
        private long wrong;
        private String firstWrong = "";

        void take(Wire.Answer answer, long since, Predicate<Wire.Answer> right) {
            if (right.test(answer)) {
                micros.add((System.nanoTime() - since) / 1000);
            } else {
                wrong++;
                firstWrong = firstWrong.isEmpty() ? answer.status() + " " + answer.body() : firstWrong;
            }
        }

        Part part() {
            return new Part(micros, wrong, firstWrong);
        }
    }

    private Part connection(long end) throws IOException {
        Collected collected = new Collected();
        try (Wire wire = new Wire(port)) {
            while (System.nanoTime() < end) {
                byte[] request = requests.get();
                long start = System.nanoTime();
                collected.take(wire.send(request), start, right);
            }
        }
        return collected.part();
    }

    private static Result summary(List<Part> parts, double seconds) {
        long[] all = parts.stream().flatMap(part -> part.micros().stream()).mapToLong(Long::longValue).sorted().toArray();
        long wrong = parts.stream().mapToLong(Part::wrong).sum();
        String first = parts.stream().map(Part::firstWrong).filter(text -> !text.isEmpty()).findFirst().orElse("");
        return new Result(all.length, wrong, seconds, at(all, 0.50), at(all, 0.99), first);
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
