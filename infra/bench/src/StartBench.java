import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Start to the first 200 with an existing database: from the jar and from the release folder, in turns. */
final class StartBench {

    private static final String PATH = "/actuator/health";

    private final Path jar;
    private final Path folder;
    private final Path home;

    StartBench(Path jar, Path folder, Path home) {
        this.jar = jar;
        this.folder = folder;
        this.home = home;
    }

    static List<String> java(Path jar) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString());
    }

    static List<String> folder(Path folder) {
        return List.of(folder.resolve("bin/plenary").toString());
    }

    void run(int rounds) throws Exception {
        Start first = start(java(jar));
        List<Start> jars = new ArrayList<>();
        List<Start> folders = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            jars.add(start(java(jar)));
            folders.add(start(folder(folder)));
        }
        System.out.printf("%n## Start to the first 200 of %s, existing database, median of %d%n%n", PATH, rounds);
        System.out.println("| | seconds | each | CPU seconds | memory MB | aim |\n|---|---|---|---|---|---|");
        row("jar", jars, "under 8 s");
        row("release folder (the same jar, class archive)", folders, "under 5 s");
        row("the very first start of the jar (unpacks PostgreSQL, makes the database)", List.of(first), "");
    }

    /** One start: wall time, CPU time of Java until then (steady on a busy machine), resident memory. */
    private record Start(double seconds, double cpu, long megabytes) {}

    private Start start(List<String> program) throws Exception {
        try (Launch launch = Launch.start(program, home)) {
            double seconds = launch.awaitFirst200(PATH) / 1000.0;
            return new Start(seconds, Cpu.millis(launch.pid()) / 1000, Cpu.residentMegabytes(launch.pid()));
        }
    }

    private static void row(String name, List<Start> starts, String aim) {
        String each = String.join(" ", starts.stream().map(start -> "%.1f".formatted(start.seconds())).toList());
        System.out.printf("| %s | **%.1f** | %s | %.1f | %.0f | %s |%n", name, median(starts, Start::seconds),
                each, median(starts, Start::cpu), median(starts, Start::megabytes), aim);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> part) {
        return starts.stream().mapToDouble(part).sorted().toArray()[starts.size() / 2];
    }
}
