import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plenary as a process on a free port of the loopback address, from its command to its first good answer. */
final class Launch implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path log;
    private final int port;
    private final long started = System.nanoTime();

    private Launch(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static Launch start(List<String> program, Path home, String... arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
        command.addAll(List.of(arguments));
        Files.createDirectories(home);
        Path log = home.resolve("application.log");
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PLENARY_"));
        environment.put("PLENARY_HOME", home.toString());
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new Launch(process, log, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Milliseconds from the command to the first 200. */
    long awaitFirst200(String path) throws Exception {
        byte[] request = Wire.request("GET", path, Map.of(), "");
        while (process.isAlive() && System.nanoTime() - started < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            try (Wire wire = new Wire(port)) {
                if (wire.send(request).status() == 200) {
                    return (System.nanoTime() - started) / 1_000_000;
                }
            } catch (IOException notYet) {
                // nobody listens so far
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("Plenary did not start:\n" + Files.readString(log));
    }

    /** What it writes on its console: the first group of the pattern. */
    String awaitText(String pattern) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("never written: " + pattern);
    }

    /** The end of what it wrote, for when something goes wrong. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
