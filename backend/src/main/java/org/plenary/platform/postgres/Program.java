package org.plenary.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the small programs around the server and hands back what they said. */
final class Program {

    /** How it ended and what it wrote. */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    private Program() {}

    static Outcome run(List<String> command) {
        return run(command, "");
    }

    /** Waits for the program; {@code input} is what it reads, so that secrets never stand in an argument. */
    static Outcome run(List<String> command, String input) {
        try {
            Process process = prepared(command).redirectErrorStream(true).start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException endedWithoutReading) {
                // its exit code and output say why
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new PostgresUnavailableException(
                    "The program %s cannot be run here: %s".formatted(command.get(0), e.getMessage()),
                    "Plenary's own PostgreSQL needs Linux with glibc (not Alpine) or macOS, on x86-64 or arm64. Set"
                            + " PLENARY_DATABASE_URL to use a PostgreSQL of your own.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.get(0), e);
        }
    }

    /** A program free of PG* variables that would redirect it, with messages in English for the log. */
    static ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder.directory(new File(System.getProperty("java.io.tmpdir")));
    }

    static boolean onPath(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }
}
