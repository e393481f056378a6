import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** In place of pgbench: a number of connections that run one prepared statement after the other. */
final class StatementLoop {

    private StatementLoop() {}

    static double rate(String url, String password, String sql, int clients, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            Callable<Long> one = () -> statements(url, password, sql, end);
            List<Future<Long>> done = threads.invokeAll(Collections.nCopies(clients, one));
            long sum = 0;
            for (Future<Long> count : done) {
                sum += count.get();
            }
            return (double) sum / seconds;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long statements(String url, String password, String sql, long end) throws Exception {
        long count = 0;
        try (Connection connection = DriverManager.getConnection(url + "?prepareThreshold=1", "postgres", password);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (; System.nanoTime() < end; count++) {
                statement.setInt(1, ThreadLocalRandom.current().nextInt(DoorScene.BADGES) + 1);
                statement.execute();
            }
        }
        return count;
    }
}
