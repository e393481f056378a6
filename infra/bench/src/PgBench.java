import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statement of the check-in, as the server counted it, run without HTTP and Java: by pgbench where there is one, else by a
 * small loop of prepared statements here.
 */
final class PgBench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

    /** The fourteen arrays, the instant and whether limits are held, in the order in which the application binds them. */
    private static final String[] VALUES = {
        "array[gen_random_uuid()::text]", "array[%meeting%]", "array[gen_random_uuid()::text]", "array[%gate%]", "array['']",
        "array[(select b.digest from bench_badge b where b.n = %n%)]", "array['']", "array['in']", "array[now()::text]",
        "array[now()::text]", "array['0']", "array['']", "array[date_trunc('day', now())::text]",
        "array[(date_trunc('day', now()) + interval '1 day')::text]", "now()", "false"
    };

    private final Database database;
    private final int seconds;

    PgBench(Database database, int seconds) {
        this.database = database;
        this.seconds = seconds;
    }

    void run(int[] connections, double bestOverHttp) throws Exception {
        String counted = database.text("""
                select query from pg_stat_statements where query like '%checkin_decide(%' order by calls desc limit 1
                """);
        if (counted.isEmpty()) {
            System.out.println("\npgbench: the check-in's statement was not found among those counted.");
            return;
        }
        String meeting = database.text("select meeting from checkin_gate where name ->> 'en' = 'Bench'");
        String gate = database.text("select id from checkin_gate where name ->> 'en' = 'Bench'");
        String statement = filled(counted, meeting, gate);
        Optional<Path> pgbench = find();
        double best = 0;
        for (int clients : connections) {
            double rate = pgbench.isPresent() ? pgbench(pgbench.get(), statement, clients) : ownLoop(statement, clients);
            System.out.printf("| %s, same statement, prepared, one scan each | %d | **%.0f** | | | 1 | | |%n",
                    pgbench.isPresent() ? "pgbench" : "own loop over JDBC (no pgbench here)", clients, rate);
            best = Math.max(best, rate);
        }
        System.out.printf("%nRatio: the best of HTTP is **%.2f** of the best of the statement alone (%.0f/s of %.0f/s). The load"
                + " itself runs on the same cores.%n", bestOverHttp / best, bestOverHttp, best);
    }

    private static String filled(String statement, String meeting, String gate) {
        String filled = statement;
        for (int i = VALUES.length; i > 0; i--) {
            String value = VALUES[i - 1].replace("%meeting%", "'" + meeting + "'").replace("%gate%", "'" + gate + "'");
            filled = filled.replace("$" + i, value);
        }
        return filled;
    }

    private static Optional<Path> find() throws Exception {
        List<Path> places = new ArrayList<>(Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList());
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted().forEach(version -> places.add(0, version.resolve("bin")));
            }
        }
        return places.stream().map(place -> place.resolve("pgbench")).filter(Files::isExecutable).findFirst();
    }

    private double pgbench(Path program, String statement, int clients) throws Exception {
        Path script = Files.createTempFile("check-in", ".sql");
        Files.writeString(script, "\\set n random(1, " + DoorScene.BADGES + ")\n" + statement.replace("%n%", ":n") + ";\n");
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(), "-n", "-M", "prepared", "-c", Integer.toString(clients), "-j", "2",
                "-T", Integer.toString(seconds), "-f", script.toString(), "-h", "127.0.0.1",
                "-p", Integer.toString(database.port()), "-U", "postgres", "plenary");
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        Files.delete(script);
        Matcher tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    private double ownLoop(String statement, int clients) throws Exception {
        String sql = statement.replace("%n%", "?");
        return StatementLoop.rate(database.url(), database.password(), sql, clients, seconds);
    }
}
