import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A number of connections that send one request after the other for some seconds. */
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

    private Part connection(long end) throws IOException {
        List<Long> micros = new ArrayList<>();
        long wrong = 0;
        String firstWrong = "";
        try (Wire wire = new Wire(port)) {
            while (System.nanoTime() < end) {
                byte[] request = requests.get();
                long start = System.nanoTime();
                Wire.Answer answer = wire.send(request);
                if (right.test(answer)) {
                    micros.add((System.nanoTime() - start) / 1000);
                } else {
                    wrong++;
                    firstWrong = firstWrong.isEmpty() ? answer.status() + " " + answer.body() : firstWrong;
                }
            }
        }
        return new Part(micros, wrong, firstWrong);
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
