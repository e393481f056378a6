import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Runs the measurements that were asked for and writes their tables; see {@code infra/bench/README.md}. */
final class Bench {

    private static final int STARTS = 3;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Path work = Path.of(arguments[2]);
        Path manifest = Path.of(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        var parts = Arrays.asList(arguments).subList(5, arguments.length);
        System.out.printf("# Plenary on this machine: %d cores, Java %s, %s%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), load());
        if (parts.isEmpty() || parts.contains("start")) {
            new StartBench(jar, folder, work.resolve("start")).run(STARTS);
        }
        if (parts.isEmpty() || parts.contains("check-in")) {
            new CheckInBench(folder, work.resolve("check-in"), seconds).run();
        }
        if (parts.isEmpty() || parts.contains("speakers")) {
            new SpeakersBench(folder, work.resolve("speakers")).run();
        }
        if (parts.isEmpty() || parts.contains("documents")) {
            new DocumentsBench(folder, work.resolve("documents")).run();
        }
        if (parts.isEmpty() || parts.contains("pages")) {
            pages(folder, work.resolve("start"), manifest);
        }
        if (parts.isEmpty() || parts.contains("door")) {
            script("door.mjs", manifest.toAbsolutePath().getParent().toString());
        }
    }

    private static void pages(Path folder, Path home, Path manifest) throws Exception {
        try (Launch launch = Launch.start(StartBench.folder(folder), home)) {
            launch.awaitFirst200("/actuator/health");
            script("page-weight.mjs", Integer.toString(launch.port()), manifest.toString());
        }
    }

    private static void script(String... command) throws Exception {
        new ProcessBuilder(Stream.concat(Stream.of("node"), Arrays.stream(command)).toList())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String load() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("/proc/loadavg"))) {
            return "load before: " + lines.findFirst().orElse("").replaceAll(" \\d+/.*", "");
        }
    }
}
