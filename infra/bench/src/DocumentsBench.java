import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Badges and nameplates: one, a thousand in the background, the whole of them as one file. */
final class DocumentsBench {

    private static final int ROUNDS = 20;

    private final Path folder;
    private final Path home;

    DocumentsBench(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    void run() throws Exception {
        try (Launch launch = Launch.start(StartBench.folder(folder), home)) {
            launch.awaitFirst200("/actuator/health");
            try (Database database = new Database(home)) {
                PrintScene scene = PrintScene.set(launch, database);
                System.out.printf("%n## Documents: a meeting of %d badges, %d delegations, four scripts%n%n",
                        PrintScene.BADGES, PrintScene.DELEGATIONS);
                System.out.println("| | ms | ms each | CPU ms of Java each | MB | heap in use after it MB | memory of Java MB |");
                System.out.println("|---|---|---|---|---|---|---|");
                one(launch, scene);
                run(launch, scene, database, "a6");
                run(launch, scene, database, "a4-of-4");
                run(launch, scene, database, "a4-of-8");
                nameplates(launch, scene);
                passes(launch, scene);
                photos(launch, scene, database);
            } catch (IllegalStateException failure) {
                throw new IllegalStateException(failure.getMessage() + "\nThe application wrote:\n" + launch.lastWords(), failure);
            }
        }
    }

    private static void one(Launch launch, PrintScene scene) throws Exception {
        String path = PrintScene.PATH + "/badges/" + scene.badge + "/prints/a6.pdf";
        row("the first badge (reads the fonts)", 1, launch, () -> fetch(launch, scene, path));
        again("a badge, A6", launch, scene, path);
    }

    private static void again(String name, Launch launch, PrintScene scene, String path) throws Exception {
        row(name, ROUNDS, launch, () -> {
            double megabytes = 0;
            for (int i = 0; i < ROUNDS; i++) {
                megabytes = fetch(launch, scene, path);
            }
            return megabytes;
        });
    }

    private static void run(Launch launch, PrintScene scene, Database database, String format) throws Exception {
        String path = PrintScene.PATH + "/badge-prints";
        var request = Map.of("format", format, "language", "en", "which", "all", "covers", true);
        row("preview of all, " + format, 1, launch, () -> scene.secretariat.post(path + "/preview", request).toString().length() / 1e6);
        String made = made("1,000 badges with covers, " + format, launch, scene, database, request);
        row("all of them as one file, " + format, 1, launch, () -> fetch(launch, scene, path + "/" + made + "/all.pdf"));
    }

    /** The run, once it is ready. */
    private static String made(String name, Launch launch, PrintScene scene, Database database, Map<String, ?> request)
            throws Exception {
        String path = PrintScene.PATH + "/badge-prints";
        String[] made = new String[1];
        row(name, PrintScene.BADGES, launch, () -> {
            made[0] = scene.secretariat.post(path, request).get("id").asString();
            await(scene, path + "/" + made[0]);
            return Double.parseDouble(database.text("select sum(size) from badges_print_part where run = ?::uuid", made[0])) / 1e6;
        });
        return made[0];
    }

    private static void await(PrintScene scene, String path) throws Exception {
        for (JsonNode run = scene.secretariat.get(path); !run.get("state").asString().equals("ready"); run = scene.secretariat.get(path)) {
            if (!run.get("state").asString().equals("making")) {
                throw new IllegalStateException("the run is " + run.get("state"));
            }
            Thread.sleep(100);
        }
    }

    private static void nameplates(Launch launch, PrintScene scene) throws Exception {
        row("100 nameplates in two languages", PrintScene.DELEGATIONS, launch,
                () -> fetch(launch, scene, PrintScene.PATH + "/nameplates.pdf?lang=en&second=ar"));
    }

    private static void passes(Launch launch, PrintScene scene) throws Exception {
        String path = scene.passes();
        for (String format : List.of("a4-of-4", "a4-of-8")) {
            row("1,000 secondary passes of a session, " + format, PrintScene.BADGES, launch,
                    () -> fetch(launch, scene, path + "/prints/" + format + ".pdf"));
        }
    }

    /** The last of all, for it changes the badges. */
    private static void photos(Launch launch, PrintScene scene, Database database) throws Exception {
        scene.photos(database);
        again("a badge with its photo, A6", launch, scene, PrintScene.PATH + "/badges/" + scene.badge + "/prints/a6.pdf");
        for (String format : List.of("a6", "a4-of-8")) {
            made("1,000 badges with photos and covers, " + format, launch, scene, database,
                    Map.of("format", format, "language", "en", "which", "all", "covers", true));
        }
    }

    /** Megabytes that came. */
    private static double fetch(Launch launch, PrintScene scene, String path) throws IOException {
        try (Wire wire = new Wire(launch.port())) {
            Wire.Answer answer = wire.send(scene.secretariat.request("GET", path, ""));
            if (answer.status() != 200 || !answer.body().startsWith("%PDF-")) {
                throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
            }
            return wire.received() / 1e6;
        }
    }

    private interface Work {
        double megabytes() throws Exception;
    }

    private static void row(String name, int number, Launch launch, Work work) throws Exception {
        double cpu = Cpu.millis(launch.pid());
        long begin = System.nanoTime();
        double megabytes = work.megabytes();
        double millis = (System.nanoTime() - begin) / 1e6;
        System.out.printf("| %s | %.0f | **%.1f** | %.1f | %.2f | %s | %d |%n", name, millis, millis / number,
                (Cpu.millis(launch.pid()) - cpu) / number, megabytes, heap(launch), Cpu.residentMegabytes(launch.pid()));
    }

    /** Megabytes that are still in use after a collection, as the JDK's own tool says: what documents leave behind. */
    private static String heap(Launch launch) throws Exception {
        tool(launch, "GC.run");
        long kilobytes = 0;
        Matcher matcher = Pattern.compile("(?m)^ (?!Metaspace)\\S.*?used (\\d+)K").matcher(tool(launch, "GC.heap_info"));
        while (matcher.find()) {
            kilobytes += Long.parseLong(matcher.group(1));
        }
        return kilobytes == 0 ? "-" : Long.toString(kilobytes / 1024);
    }

    private static String tool(Launch launch, String command) throws Exception {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(List.of(tool, Long.toString(launch.pid()), command))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes());
    }
}
