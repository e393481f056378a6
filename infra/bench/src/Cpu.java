import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** CPU time and memory of processes, read from /proc (Linux only). */
final class Cpu {

    private static final double TICK_MILLIS = 10;
    private static final int USER = 13;
    private static final int CHILDREN_USER = 15;

    private Cpu() {}

    /** Milliseconds of CPU that one process has used. */
    static double millis(long pid) {
        return ticks(pid, USER) * TICK_MILLIS;
    }

    /** The same for a server with one process per connection, those that have ended included. */
    static double millisOfTree(long pid) {
        double ended = ticks(pid, CHILDREN_USER) * TICK_MILLIS;
        List<ProcessHandle> children = ProcessHandle.of(pid).map(ProcessHandle::children).orElseThrow().toList();
        return millis(pid) + ended + children.stream().mapToDouble(child -> millis(child.pid())).sum();
    }

    private static long ticks(long pid, int first) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[first - 2]) + Long.parseLong(fields[first - 1]);
        } catch (IOException ended) {
            return 0;
        }
    }

    static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
