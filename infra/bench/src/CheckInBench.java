import java.nio.file.Path;
import java.util.Map;

/** Check-ins over HTTP, a constant answer of the same server, and the check-in's own statement in pgbench. */
final class CheckInBench {

    private static final int[] CONNECTIONS = {1, 16, 64};
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

        System.out.println("\n## Check-ins over HTTP (one scan a request, new scan id each, " + DoorScene.BADGES + " badges)\n");
        HttpLoad.Result cold = scans.run(16, 5);
        System.out.printf("The first 5 s after the start, 16 connections: %.0f/s, p99 %.0f ms%s.%n",
                cold.rate(), cold.p99() / 1000.0, cold.wrongs());
        scans.run(16, 3.0 * seconds);
        constant.run(16, seconds);
        System.out.println("\n| endpoint | connections | per second | p50 ms | p99 ms | SQL statements each | CPU ms each: Java | PostgreSQL |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int connections : CONNECTIONS) {
            row("constant `" + CONSTANT + "`", constant, connections, launch, database);
        }
        double best = 0;
        for (int connections : CONNECTIONS) {
            best = Math.max(best, row("**check-in**", scans, connections, launch, database));
        }
        new PgBench(database, seconds).run(CONNECTIONS, best);
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
