import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Check-ins over HTTP, a constant answer of the same server, and the check-in's own statement in pgbench. */
final class CheckInBench {

    private static final int MOST = 64;
    private static final int[] CONNECTIONS = {1, 16, MOST};
    private static final String CONSTANT = "/actuator/health/liveness";

    private final Path folder;
    private final Path home;
    private final int seconds;

    CheckInBench(Path folder, Path home, int seconds) {
        this.folder = folder;
        this.home = home;
        this.seconds = seconds;
    }

    void run() throws Exception {
        try (Launch first = start()) {
            first.awaitFirst200("/actuator/health");
        }
        Database.countStatements(home);
        try (Launch launch = start()) {
            launch.awaitFirst200("/actuator/health");
            try (Database database = new Database(home)) {
                database.execute("create extension if not exists pg_stat_statements");
                measure(launch, database);
            } catch (IllegalStateException failure) {
                throw new IllegalStateException(failure.getMessage() + "\nThe application wrote:\n" + launch.lastWords(), failure);
            }
        }
    }

    private Launch start() throws Exception {
        return Launch.start(StartBench.folder(folder), home);
    }

    private void measure(Launch launch, Database database) throws Exception {
        DoorScene scene = DoorScene.set(launch, database);
        HttpLoad scans = new HttpLoad(launch.port(), scene::scan, DoorScene::isVerdict);
        byte[] request = Wire.request("GET", CONSTANT, Map.of(), "");
        HttpLoad constant = new HttpLoad(launch.port(), () -> request, answer -> answer.status() == 200);
        HttpLoad secured = new HttpLoad(launch.port(), scene::nothing, answer -> answer.status() == 200);

        firstMinute(scans);
        constant.run(16, seconds);
        secured.run(16, seconds);
        Map<Integer, Double> costs = new TreeMap<>();
        costs.put(scene.badges(), cost(scans, launch, database));
        scene.grow(database, DoorScene.BADGES);
        System.out.println("\n## Check-ins over HTTP, closed loop: each connection waits for its answer (one scan a request, new scan id each, " + scene.badges() + " badges)");
        System.out.println("\n| endpoint | connections | per second | p50 ms | p99 ms | SQL statements each | CPU ms each: Java | PostgreSQL |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int connections : CONNECTIONS) {
            row("constant `" + CONSTANT + "`", constant, connections, launch, database);
        }
        double ceiling = 0;
        for (int connections : CONNECTIONS) {
            ceiling = row("constant, same security and body: no scans", secured, connections, launch, database);
        }
        double best = 0;
        double most = 0;
        for (int connections : CONNECTIONS) {
            most = row("**check-in**", scans, connections, launch, database);
            best = Math.max(best, most);
        }
        new PgBench(database, seconds).run(CONNECTIONS, best);
        System.out.printf("%nAt %d connections: **%.2f** of the constant answer behind the same security (aim 0.6).%n",
                MOST, most / ceiling);
        openLoop(scans, best);
        costs.put(scene.badges(), cost(scans, launch, database));
        scene.grow(database, 10 * DoorScene.BADGES);
        costs.put(scene.badges(), cost(scans, launch, database));
        System.out.println("\nCPU ms of a check-in by the badges that the door knows, 16 connections: " + costs.entrySet().stream()
                .map(each -> "%,d: **%.2f**".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", ")) + " (aim: flat)");
    }

    /** What people at the gates wait: they arrive whether the server is ready or not. In a closed loop p99 is little else than connections by rate. */
    private void openLoop(HttpLoad scans, double best) throws Exception {
        System.out.printf("%n## Check-ins over HTTP, open loop: at a fixed rate over %d connections, from the moment planned%n", MOST);
        System.out.println("\n| of the best closed-loop rate | planned per second | answered per second | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|");
        for (int percent : new int[] {25, 50, 75}) {
            double rate = best * percent / 100;
            HttpLoad.Result result = scans.open(MOST, rate, seconds);
            System.out.printf("| %d %% | %.0f | **%.0f** | %.1f | **%.1f** |%s%n", percent, rate, result.rate(),
                    result.p50() / 1000.0, result.p99() / 1000.0, result.wrongs());
        }
    }

    /** Nobody warms a door up: what it does from its first second on. */
    private static void firstMinute(HttpLoad scans) throws Exception {
        System.out.println("\n## The first minute after the start, 16 connections\n\n| seconds | per second | p50 ms | p99 ms |\n|---|---|---|---|");
        double slowest = Double.MAX_VALUE;
        double last = 0;
        for (int from = 0; from < 60; from += 5) {
            HttpLoad.Result part = scans.run(16, 5);
            System.out.printf("| %d to %d | %.0f | %.1f | %.1f |%s%n", from, from + 5, part.rate(), part.p50() / 1000.0,
                    part.p99() / 1000.0, part.wrongs());
            slowest = Math.min(slowest, part.rate());
            last = part.rate();
        }
        System.out.printf("%nThe slowest five seconds are **%.2f** of the last (aim: not below 0.33).%n", slowest / last);
    }

    private double cost(HttpLoad load, Launch launch, Database database) throws Exception {
        load.run(16, 2);
        long postmaster = database.postmaster();
        double before = Cpu.millis(launch.pid()) + Cpu.millisOfTree(postmaster);
        HttpLoad.Result result = load.run(16, seconds);
        return (Cpu.millis(launch.pid()) + Cpu.millisOfTree(postmaster) - before) / Math.max(1, result.right());
    }

    private double row(String name, HttpLoad load, int connections, Launch launch, Database database) throws Exception {
        database.execute("select pg_stat_statements_reset()");
        long postmaster = database.postmaster();
        double java = Cpu.millis(launch.pid());
        double postgres = Cpu.millisOfTree(postmaster);
        HttpLoad.Result result = load.run(connections, seconds);
        double answers = Math.max(1, result.right());
        double statements = Double.parseDouble(database.text("""
                select coalesce(sum(calls), 0) from pg_stat_statements
                where userid = (select oid from pg_roles where rolname = 'plenary')
                """));
        System.out.printf("| %s | %d | **%.0f** | %.1f | %.1f | %.2f | %.2f | %.2f |%s%n",
                name, connections, result.rate(), result.p50() / 1000.0, result.p99() / 1000.0, statements / answers,
                (Cpu.millis(launch.pid()) - java) / answers, (Cpu.millisOfTree(postmaster) - postgres) / answers,
                result.wrongs());
        return result.rate();
    }
}
