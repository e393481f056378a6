import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The rush at the opening of a list, and an act at the podium on two thousand screens; a constant answer beside each. */
final class SpeakersBench {

    private static final int ROUNDS = 5;
    private static final int WATCHERS = 2_000;
    private static final int ACTS = 24;
    private static final String CONSTANT = "/actuator/health/liveness";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path home;

    SpeakersBench(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    void run() throws Exception {
        try (Launch launch = Launch.start(StartBench.folder(folder), home)) {
            launch.awaitFirst200("/actuator/health");
            Database.countStatements(home);
        }
        try (Launch launch = Launch.start(StartBench.folder(folder), home)) {
            launch.awaitFirst200("/actuator/health");
            try (Database database = new Database(home)) {
                database.execute("create extension if not exists pg_stat_statements");
                SegmentScene scene = SegmentScene.set(launch, database);
                String list = rush(launch, scene, database);
                podium(launch, scene, list);
            } catch (IllegalStateException failure) {
                throw new IllegalStateException(failure.getMessage() + "\nThe application wrote:\n" + launch.lastWords(), failure);
            }
        }
    }

    private static String rush(Launch launch, SegmentScene scene, Database database) throws Exception {
        int number = scene.delegates.size();
        System.out.printf("%n## The opening: %d delegations inscribe at once, each over a connection of its own%n%n", number);
        System.out.println("| round | constant: last answer ms | inscriptions: p50 ms | last ms | receipts | last to last"
                + " | CPU ms each until then: Java | PostgreSQL | SQL statements each |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        String list = "";
        for (int round = 1; round <= ROUNDS; round++) {
            list = scene.list();
            byte[] constant = Wire.request("GET", CONSTANT, Map.of(), "");
            double[] alone = atOnce(launch.port(), java.util.Collections.nCopies(number, constant), null);
            List<byte[]> requests = new ArrayList<>();
            for (SegmentScene.Delegate delegate : scene.delegates) {
                requests.add(delegate.browser().request(
                        "POST",
                        SegmentScene.path(list, "/inscriptions"),
                        JSON.writeValueAsString(SegmentScene.statement(delegate))));
            }
            List<String> answers = new ArrayList<>();
            database.execute("select pg_stat_statements_reset()");
            double java = Cpu.millis(launch.pid());
            double postgres = Cpu.millisOfTree(database.postmaster());
            double[] times = atOnce(launch.port(), requests, answers);
            java = Cpu.millis(launch.pid()) - java;
            postgres = Cpu.millisOfTree(database.postmaster()) - postgres;
            System.out.printf("| %d%s | %.0f | %.0f | **%.0f** | %s | %.1f | %.1f | %.1f | %.1f |%n", round,
                    round == 1 ? " (cold)" : "", last(alone), at(times, 0.5), last(times), receipts(answers),
                    last(times) / last(alone), java / number, postgres / number, statements(database) / number);
        }
        return list;
    }

    private static double statements(Database database) throws Exception {
        return Double.parseDouble(database.text("""
                select coalesce(sum(calls), 0) from pg_stat_statements
                where userid = (select oid from pg_roles where rolname = 'plenary')
                """));
    }

    /** 1 to n, each once, or what is wrong. */
    private static String receipts(List<String> answers) throws Exception {
        List<Integer> receipts = new ArrayList<>();
        for (String answer : answers) {
            JsonNode receipt = JSON.readTree(answer).get("receipt");
            if (receipt == null) {
                throw new IllegalStateException("not acknowledged: " + answer);
            }
            receipts.add(receipt.asInt());
        }
        List<Integer> sorted = receipts.stream().sorted().toList();
        boolean whole = sorted.equals(IntStream.rangeClosed(1, answers.size()).boxed().toList());
        return whole ? "1 to " + answers.size() + ", each once" : "WRONG: " + sorted;
    }

    private static double[] atOnce(int port, List<byte[]> requests, List<String> answers) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        double[] times = new double[requests.size()];
        String[] bodies = new String[requests.size()];
        List<Thread> threads = new ArrayList<>();
        CountDownLatch connected = new CountDownLatch(requests.size());
        long[] began = new long[1];
        for (int i = 0; i < requests.size(); i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try (Wire wire = new Wire(port)) {
                    connected.countDown();
                    start.await();
                    bodies[number] = wire.send(requests.get(number)).body();
                    times[number] = (System.nanoTime() - began[0]) / 1e6;
                } catch (Exception e) {
                    bodies[number] = e.toString();
                }
            });
            threads.add(thread);
            thread.start();
        }
        connected.await();
        Thread.sleep(200);
        began[0] = System.nanoTime();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        if (answers != null) {
            answers.addAll(Arrays.asList(bodies));
        }
        return Arrays.stream(times).sorted().toArray();
    }

    private static void podium(Launch launch, SegmentScene scene, String list) throws Exception {
        Browser officer = scene.secretariat;
        officer.post(SegmentScene.path(list, "/publications"), Map.of());
        System.out.printf("%n## The podium: %d acts, %d watchers of one list on this machine%n%n", ACTS, WATCHERS);
        double[] alone = constant(launch);
        Map<String, List<double[]>> times = new HashMap<>();
        try (Watchers watchers = new Watchers(
                launch.port(), WATCHERS, officer.stream(SegmentScene.path(list, "/podium/live")))) {
            Thread.sleep(3_000);
            String[] acts = {"call", "start", "pause", "resume", "end", "call", "absent"};
            for (int i = 0; i < ACTS; i++) {
                JsonNode podium = officer.get(SegmentScene.path(list, "/podium"));
                String act = acts[i % acts.length];
                JsonNode whom = act.equals("call") ? podium.get("next").get(0) : podium.get("now");
                long version = podium.get("version").asLong();
                Map<String, Object> body = Map.of(
                        "act", act, "inscription", whom.get("inscription").asString(), "version", version);
                double[] each = watchers.await(
                        "\"version\":" + (version + 1), () -> officer.post(SegmentScene.path(list, "/podium"), body));
                if (i >= acts.length) {
                    times.computeIfAbsent("all", key -> new ArrayList<>()).add(each);
                }
                Thread.sleep(300);
            }
        }
        double[] all = times.get("all").stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        double[] first = times.get("all").stream().mapToDouble(each -> each[0]).sorted().toArray();
        System.out.println("| | p50 ms | p99 ms | last ms |");
        System.out.println("|---|---|---|---|");
        System.out.printf("| from the officer's press to the first screen | %.0f | %.0f | %.0f |%n",
                at(first, 0.5), at(first, 0.99), last(first));
        System.out.printf("| constant `%s`, %d connections ask at once | %.0f | %.0f | %.0f |%n",
                CONSTANT, WATCHERS, at(alone, 0.5), at(alone, 0.99), last(alone));
        System.out.printf("| **from the officer's press to each screen** (aim: p99 under 250) | %.0f | **%.0f** | %.0f |%n",
                at(all, 0.5), at(all, 0.99), last(all));
        System.out.printf("| ratio | %.2f | %.2f | %.2f |%n",
                at(all, 0.5) / at(alone, 0.5), at(all, 0.99) / at(alone, 0.99), last(all) / last(alone));
    }

    /** The same connections, the same reader, one constant answer each: what the machine can do. */
    private static double[] constant(Launch launch) throws Exception {
        byte[] request = Wire.request("GET", CONSTANT, Map.of(), "");
        try (Watchers asking = new Watchers(launch.port(), WATCHERS, request)) {
            Thread.sleep(3_000);
            double[] best = null;
            for (int round = 0; round < 5; round++) {
                double[] times = asking.await("\"status\":\"UP\"", () -> asking.send(request));
                best = best == null || at(times, 0.99) < at(best, 0.99) ? times : best;
                Thread.sleep(300);
            }
            return best;
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    private static double last(double[] sorted) {
        return sorted[sorted.length - 1];
    }
}
