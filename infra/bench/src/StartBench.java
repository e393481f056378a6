import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Start to the first 200 with an existing database: from the jar and from the release folder, in turns. */
final class StartBench {

    private static final String PATH = "/actuator/health";
    private static final double JAR_AIM = 8;
    private static final double FOLDER_AIM = 5;

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
        List<Long> memory = new ArrayList<>();
        double first = start(java(jar), memory);
        List<Double> jars = new ArrayList<>();
        List<Double> folders = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            jars.add(start(java(jar), memory));
            folders.add(start(folder(folder), memory));
        }
        System.out.printf("%n## Start to the first 200 of %s, existing database, median of %d%n%n", PATH, rounds);
        System.out.println("| | seconds | each | aim |\n|---|---|---|---|");
        System.out.printf("| jar | **%.1f** | %s | under %.0f |%n", median(jars), seconds(jars), JAR_AIM);
        System.out.printf(
                "| release folder (jar taken apart, class archive) | **%.1f** | %s | under %.0f |%n",
                median(folders), seconds(folders), FOLDER_AIM);
        System.out.printf("| the very first start of the jar (unpacks PostgreSQL, makes the database) | %.1f | | |%n", first);
        System.out.printf("%nMemory of Java after the start: %d MB (median).%n", median(memory.stream().map(Long::doubleValue).toList()).longValue());
    }

    private double start(List<String> program, List<Long> memory) throws Exception {
        try (Launch launch = Launch.start(program, home)) {
            double seconds = launch.awaitFirst200(PATH) / 1000.0;
            memory.add(Cpu.residentMegabytes(launch.pid()));
            return seconds;
        }
    }

    private static Double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static String seconds(List<Double> values) {
        return String.join(" ", values.stream().map("%.1f"::formatted).toList());
    }
}
