package org.plenary.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.PlenaryApplication;

/** The whole application in a process of its own, on a free port, as whoever starts the jar sees it. */
public final class ApplicationProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final Pattern PORT = Pattern.compile("Plenary answers at \\S+ \\(port (\\d+)\\)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path output;

    private ApplicationProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static ApplicationProcess start(Path directory, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile(directory, "application", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PlenaryApplication.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PLENARY_"));
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(environment);
        return new ApplicationProcess(
                builder.redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    public ApplicationProcess awaitHealthy() {
        await("health", () -> status("/actuator/health") == 200);
        return this;
    }

    /** Its last words, once it has ended by itself with a failure. */
    String awaitFailure() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(text())
                .isTrue();
        assertThat(process.exitValue()).as(text()).isEqualTo(1);
        return text();
    }

    /** Where it listens, once it says so. */
    public String address() {
        Matcher port = PORT.matcher(text());
        return port.find() ? "http://127.0.0.1:" + port.group(1) : "";
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private int status(String path) {
        String address = address();
        assertThat(process.isAlive()).as(text()).isTrue();
        if (address.isEmpty()) {
            return 0;
        }
        try {
            URI uri = URI.create(address + path);
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s; output: %s", what, text()).isLessThan(deadline);
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
